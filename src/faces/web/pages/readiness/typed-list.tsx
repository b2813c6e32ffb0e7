// A list typed as text, with commas or one a line: what was just typed stays in sight as it was
// typed, a comma at its end too.
import { useState } from 'react';
import type { FieldProps } from '../../ui/field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';

interface Props extends FieldProps {
  readonly values: unknown;
  /** Undefined when nothing is left. */
  readonly onChange: (values: readonly string[] | undefined) => void;
  readonly read: (text: string) => string[];
  /** One a line, not with commas. */
  readonly isLines?: boolean;
}

export function TypedList({ values, onChange, read, isLines = false, ...field }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const said = Array.isArray(values) ? values.map(String) : [];
  const isTyped = typed !== null && read(typed).join('\n') === said.join('\n');
  const shown = isTyped ? typed : said.join(isLines ? '\n' : ', ');
  const change = (text: string) => {
    setTyped(text);
    const now = read(text);
    onChange(now.length === 0 ? undefined : now);
  };
  if (isLines) return <TextArea {...field} value={shown} onChange={change} rows={3} isCode />;
  return <TextField {...field} value={shown} onChange={change} isCode />;
}
