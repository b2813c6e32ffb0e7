// A fact that is written: words, places, instants, structures. What cannot be read stays as typed.
import { useState } from 'react';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { FactInputProps, Shared } from './fact-input.tsx';
import { type FactField, factsText, readFact, writeFact } from './facts.ts';
import { usePlaceWords } from './place-words.ts';

interface Props extends FactInputProps {
  readonly shared: Shared;
}

export function FactTextInput({ field, value, onChange, error, shared }: Props) {
  const t = useTexts(lawTexts).whatIf;
  const placeWords = usePlaceWords();
  const [typed, setTyped] = useState(() => writeFact(field, value));
  const read = readFact(field, typed);
  const isOwn = read.ok && isSame(read.value, value);
  const shown = isOwn || !read.ok ? typed : writeFact(field, value);
  const change = (text: string) => {
    setTyped(text);
    const next = readFact(field, text);
    onChange(next.ok ? next.value : undefined);
  };
  const named = field.kind === 'place' && typeof value === 'string' ? placeWords(value) : null;
  const props = {
    ...shared,
    hint: (
      <>
        {shared.hint}
        <br />
        {named && named !== value ? named : hintOf(field, t)}
      </>
    ),
    value: shown,
    onChange: change,
    ...(read.ok ? (error === undefined ? {} : { error }) : { error: t[read.fault] }),
  };
  if (field.kind === 'structure' || field.isList) return <TextArea {...props} rows={3} />;
  return <TextField {...props} isShort={field.kind === 'place'} />;
}

const isSame = (a: unknown, b: unknown): boolean => factsText({ a }) === factsText({ a: b });

interface Hints {
  readonly lines: string;
  readonly placeHint: string;
  readonly placesHint: string;
  readonly instantHint: string;
  readonly jsonHint: string;
}

function hintOf({ kind, isList }: FactField, t: Hints): string | null {
  if (kind === 'place') return isList ? t.placesHint : t.placeHint;
  if (kind === 'structure') return t.jsonHint;
  if (kind === 'instant') return t.instantHint;
  return isList ? t.lines : null;
}
