// What narrows the list of rules; all of it stands in the address.
import { useRead } from '../../api/queries.ts';
import { useAddress, wordIn } from '../../parts/address.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { SearchField } from '../../ui/search-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { clocksIn } from './clocks.ts';
import { RULE_EFFECTS, STANDINGS, STATUSES } from './law-words.tsx';
import { usePlaceWords } from './place-words.ts';
import classes from './rule-filters.module.css';

interface Props {
  /** Within a pack its place and name are fixed. */
  readonly isOfPack?: boolean;
}

export function RuleFilters({ isOfPack = false }: Props) {
  const t = useTexts(lawTexts).browse;
  const [address, change] = useAddress();
  const acts = useRead('/law/act-types', { query: clocksIn(address) });
  return (
    <div className={classes.filters} data-count={isOfPack ? 5 : 6}>
      <div className={classes.search}>
        <SearchField
          label={t.search}
          isLabelShown
          value={wordIn(address, 'text')}
          onSearch={(text) => change({ text, offset: 0 })}
        />
      </div>
      {isOfPack ? null : <PlaceFilter />}
      <SelectField
        name="act"
        label={t.act}
        emptyText={t.everyAct}
        value={wordIn(address, 'act')}
        onChange={(act) => change({ act, offset: 0 })}
        options={(acts.data?.acts ?? []).map(({ act }) => ({ value: act, text: act }))}
      />
      <ChoiceFilters />
    </div>
  );
}

export function PlaceFilter() {
  const t = useTexts(lawTexts).browse;
  const placeWords = usePlaceWords();
  const [address, change] = useAddress();
  const { data } = useRead('/law/packs');
  return (
    <SelectField
      name="place"
      label={t.place}
      emptyText={t.everyPlace}
      value={wordIn(address, 'place')}
      onChange={(place) => change({ place, offset: 0 })}
      options={(data?.places ?? []).map((place) => ({ value: place, text: placeWords(place) }))}
    />
  );
}

function ChoiceFilters() {
  const t = useTexts(lawTexts);
  const [address, change] = useAddress();
  const filters = [
    { name: 'effect', label: t.browse.effect, choices: RULE_EFFECTS, words: t.effects },
    { name: 'standing', label: t.browse.standing, choices: STANDINGS, words: t.standings },
    { name: 'status', label: t.browse.status, choices: STATUSES, words: t.statuses },
  ] as const;
  return filters.map(({ name, label, choices, words }) => (
    <SelectField
      key={name}
      name={name}
      label={label}
      emptyText={t.allOf}
      value={wordIn(address, name)}
      onChange={(value) => change({ [name]: value, offset: 0 })}
      options={choices.map((value) => ({
        value,
        text: (words as Readonly<Record<string, string>>)[value] ?? value,
      }))}
    />
  ));
}
