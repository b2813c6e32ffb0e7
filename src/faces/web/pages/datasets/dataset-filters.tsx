// What narrows the list of data sets; all of it stands in the address.
import { useRead } from '../../api/queries.ts';
import { CATEGORIES, TIERS } from '../../parts/description/described.ts';
import type { Place } from '../../parts/place.ts';
import { wordFor } from '../../parts/word-for.ts';
import { useSession } from '../../shell/session.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './datasets.module.css';
import { QUESTION_KINDS } from './types.ts';

const NAMES = ['text', 'holder', 'class', 'category', 'tier', 'kind', 'about', 'covered', 'state'];

/** As the operations take it; without the words that are not set. */
export function filterIn({ word }: Place): Record<string, string | boolean> {
  const [agreement = '', partner = ''] = word('covered').split('.');
  const state = word('state');
  const words = {
    text: word('text'),
    holder: word('at') === 'partner' ? word('holder') : '',
    class: word('class'),
    category: word('category'),
    tier: word('tier'),
    kind: word('kind'),
    agreement,
    partner,
  };
  return {
    ...Object.fromEntries(Object.entries(words).filter(([, value]) => value !== '')),
    ...(word('about') === '' ? {} : { isHuman: word('about') === 'persons' }),
    ...(state === 'all' ? {} : { isWithdrawn: state === 'withdrawn' }),
  };
}

export const isFiltered = ({ word }: Place): boolean => NAMES.some((name) => word(name) !== '');

export function DatasetFilters({ place }: { readonly place: Place }) {
  const texts = useTexts(datasetsTexts);
  const t = texts.find;
  const set = (name: string) => (value: string) => place.change({ [name]: value, after: '' });
  const choice = (name: string, label: string, options: readonly string[], words: Words) => (
    <SelectField
      name={name}
      label={label}
      emptyText={texts.any}
      value={place.word(name)}
      onChange={set(name)}
      options={options.map((value) => ({ value, text: wordFor(words, value) }))}
    />
  );
  return (
    <search className={classes.find} aria-label={t.filters}>
      <SearchField
        label={t.search}
        isLabelShown
        value={place.word('text')}
        onSearch={set('text')}
      />
      <div className={classes.filters}>
        {place.word('at') === 'partner' ? <HolderFilter place={place} /> : null}
        {choice('tier', t.tier, TIERS, texts.tiers)}
        {choice('kind', t.kind, QUESTION_KINDS, texts.kinds)}
        {choice('category', t.category, CATEGORIES, texts.categories)}
        {choice('about', t.about, ['persons', 'other'], { persons: t.persons, other: t.other })}
        <AgreementFilter place={place} />
        <SelectField
          name="state"
          label={t.state}
          value={place.word('state')}
          onChange={set('state')}
          emptyText={t.inUse}
          options={[
            { value: 'withdrawn', text: t.gone },
            { value: 'all', text: t.all },
          ]}
        />
        <TextField
          name="class"
          label={t.class}
          isCode
          value={place.word('class')}
          onChange={set('class')}
        />
        {isFiltered(place) ? (
          <Button
            kind="quiet"
            onPress={() =>
              place.change(Object.fromEntries([...NAMES, 'after'].map((name) => [name, ''])))
            }
          >
            {t.clear}
          </Button>
        ) : null}
      </div>
    </search>
  );
}

type Words = Readonly<Record<string, string>>;

function HolderFilter({ place }: { readonly place: Place }) {
  const texts = useTexts(datasetsTexts);
  const self = useSession()?.member;
  const { data } = useRead('/members');
  const others = (data?.members ?? []).filter(({ id }) => id !== self);
  return (
    <SelectField
      name="holder"
      label={texts.find.holder}
      emptyText={texts.any}
      value={place.word('holder')}
      onChange={(holder) => place.change({ holder, after: '' })}
      options={others.map(({ id, shortName }) => ({ value: id, text: shortName }))}
    />
  );
}

/** The operations want the agreement with its other party. */
function AgreementFilter({ place }: { readonly place: Place }) {
  const texts = useTexts(datasetsTexts);
  const self = useSession()?.member;
  const query = { type: 'data-agreement', stage: 'in-force', limit: 200 } as const;
  const { data } = useRead('/instruments', { query });
  const options = (data?.instruments ?? []).flatMap(({ id, title, parties }) => {
    const other = parties.find((party) => party !== self);
    return other === undefined ? [] : [{ value: `${id}.${other}`, text: `${title} (${other})` }];
  });
  return (
    <SelectField
      name="covered"
      label={texts.find.agreement}
      emptyText={texts.any}
      value={place.word('covered')}
      onChange={(covered) => place.change({ covered, after: '' })}
      options={options}
    />
  );
}
