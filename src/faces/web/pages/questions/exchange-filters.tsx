// Narrows what was exchanged: with whom, given or received, answers or copies, in one quarter.
import { useState } from 'react';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { MemberFilter } from './asked-filters.tsx';
import { useListAddress } from './list-address.ts';
import classes from './lists.module.css';

export const DIRECTIONS = ['served', 'received'] as const;
export const KINDS = ['answer', 'copy'] as const;
export const QUARTER = /^\d{4}-Q[1-4]$/;

export function ExchangeFilters() {
  const t = useTexts(questionsTexts).questions;
  const address = useListAddress();
  return (
    <div className={classes.filters}>
      <MemberFilter name="member" label={t.partner} />
      <SelectField
        name="direction"
        label={t.direction}
        isShort
        emptyText={t.any}
        value={address.word('direction')}
        options={DIRECTIONS.map((value) => ({ value, text: t.directions[value] }))}
        onChange={(direction) => address.filter({ direction })}
      />
      <SelectField
        name="kind"
        label={t.kind}
        isShort
        emptyText={t.any}
        value={address.word('kind')}
        options={KINDS.map((value) => ({ value, text: t.exchangeKinds[value] }))}
        onChange={(kind) => address.filter({ kind })}
      />
      <QuarterField />
    </div>
  );
}

/** A quarter counts once it is whole; half a word narrows nothing. */
function QuarterField() {
  const t = useTexts(questionsTexts).questions;
  const address = useListAddress();
  const [typed, setTyped] = useState(address.word('quarter'));
  const isUnread = typed !== '' && typed.length >= 7 && !QUARTER.test(typed);
  const change = (text: string) => {
    setTyped(text);
    if (text === '' || QUARTER.test(text)) address.filter({ quarter: text });
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
