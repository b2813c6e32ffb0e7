// What the register is narrowed to; every choice stands in the address.

import { useAddress, wordIn } from '../../parts/address.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import classes from './instruments.module.css';
import { useNations } from './nations.tsx';
import { STAGES } from './stage-status.tsx';

export function AgreementFilters() {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements;
  const [address, change] = useAddress();
  const nations = useNations();
  const set = (name: string) => (value: string) => change({ [name]: value, after: '' });
  return (
    <div className={classes.filters}>
      <SearchField
        label={t.text}
        isLabelShown
        value={wordIn(address, 'text')}
        onSearch={set('text')}
      />
      <SelectField
        name="stage"
        label={t.stage}
        emptyText={t.anyStage}
        value={wordIn(address, 'stage')}
        onChange={set('stage')}
        options={STAGES.map((value) => ({ value, text: texts.stageShort[value] }))}
      />
      <SelectField
        name="type"
        label={t.type}
        emptyText={t.anyType}
        value={wordIn(address, 'type')}
        onChange={set('type')}
        options={Object.entries(texts.types).map(([value, text]) => ({ value, text }))}
      />
      <SelectField
        name="party"
        label={t.party}
        emptyText={t.anyParty}
        value={wordIn(address, 'party')}
        onChange={set('party')}
        options={nations.all.map(({ code, name }) => ({ value: code, text: name }))}
      />
      <div className={classes.turn}>
        <CheckboxField
          name="isOurTurn"
          label={t.ourTurn}
          isChecked={address['isOurTurn'] === true}
          onChange={(isOn) => change({ isOurTurn: isOn ? true : '', after: '' })}
        />
      </div>
    </div>
  );
}
