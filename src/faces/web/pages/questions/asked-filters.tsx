// Narrows the questions asked from here: to those that a holder was asked, to those with such an
// outcome.
import { useRead } from '../../api/queries.ts';
import { usePlace } from '../../parts/place.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import classes from './lists.module.css';

export const PART_STATES = [
  'waiting',
  'answered',
  'suppressed',
  'refused',
  'slow',
  'down',
  'missing',
] as const;
export type PartState = (typeof PART_STATES)[number];

export function AskedFilters() {
  const texts = useTexts(questionsTexts);
  const t = texts.questions;
  const place = usePlace();
  return (
    <div className={classes.filters}>
      <MemberFilter name="holder" label={t.holder} />
      <SelectField
        name="state"
        label={t.state}
        isShort
        emptyText={t.any}
        value={place.word('state')}
        options={PART_STATES.map((state) => ({ value: state, text: texts.states[state] }))}
        onChange={(state) => place.filter({ state })}
      />
    </div>
  );
}

/** One of the alliance's members, by name. */
export function MemberFilter({ name, label }: { readonly name: string; readonly label: string }) {
  const t = useTexts(questionsTexts).questions;
  const place = usePlace();
  const { data } = useRead('/members');
  const value = place.word(name);
  const members = data?.members ?? [];
  const known = members.map((member) => ({ value: member.id, text: member.name }));
  const isKnown = value === '' || known.some((one) => one.value === value);
  return (
    <SelectField
      name={name}
      label={label}
      isShort
      emptyText={t.any}
      value={value}
      options={isKnown ? known : [...known, { value, text: value }]}
      onChange={(member) => place.filter({ [name]: member })}
    />
  );
}
