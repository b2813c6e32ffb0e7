// A term of a make that has no field of its own, written as JSON. What does not read stays as
// typed, and nothing of it is sent.
import { useState } from 'react';
import type { Json } from '../../../../base/json.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { type TermProps, useShared } from './term-props.ts';

function readJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch (cause) {
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

export function TermJson(props: TermProps) {
  const { value, onChange } = props;
  const t = useWritingTexts().signing.draft;
  const shared = useShared(props);
  const [typed, setTyped] = useState(value === undefined ? '' : JSON.stringify(value, null, 2));
  const isBad = typed.trim() !== '' && readJson(typed) === undefined;
  const change = (text: string) => {
    setTyped(text);
    onChange(readJson(text));
  };
  return (
    <TextArea
      {...shared}
      hint={shared.hint ?? t.json}
      {...(isBad ? { error: t.badJson } : {})}
      isCode
      value={typed}
      onChange={change}
    />
  );
}
