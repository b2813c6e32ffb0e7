// Narrows what was exchanged: with whom, given or received, answers or copies, in one quarter.
import { useState } from 'react';
import { usePlace } from '../../parts/place.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { MemberFilter } from './asked-filters.tsx';
import classes from './lists.module.css';

export const DIRECTIONS = ['served', 'received'] as const;
export const KINDS = ['answer', 'copy'] as const;
export const QUARTER = /^\d{4}-Q[1-4]$/;

export function ExchangeFilters() {
  const t = useTexts(questionsTexts).questions;
  const place = usePlace();
  return (
    <div className={classes.filters}>
      <MemberFilter name="member" label={t.partner} />
      <SelectField
        name="direction"
        label={t.direction}
        isShort
        emptyText={t.any}
        value={place.word('direction')}
        options={DIRECTIONS.map((value) => ({ value, text: t.directions[value] }))}
        onChange={(direction) => place.filter({ direction })}
      />
      <SelectField
        name="kind"
        label={t.kind}
        isShort
        emptyText={t.any}
        value={place.word('kind')}
        options={KINDS.map((value) => ({ value, text: t.exchangeKinds[value] }))}
        onChange={(kind) => place.filter({ kind })}
      />
      <QuarterField />
    </div>
  );
}

/** A quarter counts once it is whole; half a word narrows nothing. */
function QuarterField() {
  const t = useTexts(questionsTexts).questions;
  const place = usePlace();
  const [typed, setTyped] = useState(place.word('quarter'));
  const isUnread = typed !== '' && typed.length >= 7 && !QUARTER.test(typed);
  const change = (text: string) => {
    setTyped(text);
    if (text === '' || QUARTER.test(text)) place.filter({ quarter: text });
  };
  return (
    <TextField
      name="quarter"
      label={t.quarter}
      placeholder="2026-Q4"
      isShort
      {...(isUnread ? { error: t.quarterUnread } : {})}
      value={typed}
      onChange={change}
    />
  );
}
