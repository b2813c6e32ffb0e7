// What narrows the list of verdicts; all of it stands in the address.
import { useRead } from '../../api/queries.ts';
import { useAddress, wordIn } from '../../parts/address.ts';
import { useHolds } from '../../shell/session.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DateField } from '../../ui/date-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { OUTCOMES } from './law-words.tsx';
import classes from './rule-filters.module.css';

export function VerdictFilters() {
  const t = useTexts(lawTexts);
  const isOverseer = useHolds('auditor', 'operator');
  const [address, change] = useAddress();
  const acts = useRead('/law/act-types');
  const set = (name: string) => (value: string) => change({ [name]: value, after: '' });
  return (
    <div className={classes.filters}>
      <SelectField
        name="act"
        label={t.verdicts.act}
        emptyText={t.verdicts.everyAct}
        value={wordIn(address, 'act')}
        onChange={set('act')}
        options={(acts.data?.acts ?? []).map(({ act }) => ({ value: act, text: act }))}
      />
      <SelectField
        name="effect"
        label={t.verdicts.effect}
        emptyText={t.verdicts.everyEffect}
        value={wordIn(address, 'effect')}
        onChange={set('effect')}
        options={OUTCOMES.map((value) => ({ value, text: t.outcomes[value] }))}
      />
      {isOverseer ? (
        <MemberFilter value={wordIn(address, 'member')} onChange={set('member')} />
      ) : null}
      <DateField
        name="from"
        label={t.verdicts.from}
        value={wordIn(address, 'from')}
        onChange={set('from')}
      />
    </div>
  );
}

interface MemberProps {
  readonly value: string;
  readonly onChange: (member: string) => void;
}

function MemberFilter({ value, onChange }: MemberProps) {
  const t = useTexts(lawTexts).verdicts;
  const { data } = useRead('/members');
  return (
    <SelectField
      name="member"
      label={t.member}
      emptyText={t.everyMember}
      value={value}
      onChange={onChange}
      options={(data?.members ?? []).map(({ id, name }) => ({ value: id, text: name }))}
    />
  );
}
