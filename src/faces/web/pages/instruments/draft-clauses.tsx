// The clauses of a text in words, numbered as they stand; each can be taken out.
import { Plus, X } from 'lucide-react';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DraftPartProps } from './draft-form.tsx';
import type { Clause } from './draft-state.ts';
import classes from './instruments.module.css';

const BODY_LENGTH_MAX = 20_000;

export function DraftClauses({ draft: { clauses }, errors, onChange }: DraftPartProps) {
  const t = useWritingTexts().signing.draft;
  const set = (at: number, changed: Partial<Clause>) =>
    onChange({ clauses: clauses.map((one, i) => (i === at ? { ...one, ...changed } : one)) });
  const add = () => {
    const numbers = clauses.map(({ number }) => Number.parseInt(number, 10) || 0);
    const number = `${Math.max(0, ...numbers) + 1}`;
    onChange({ clauses: [...clauses, { number, heading: '', body: '' }] });
  };
  return (
    <div className={classes.stack}>
      {clauses.map(({ number, heading, body }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a clause has no name but its place
        <fieldset key={i} className={classes.group}>
          <legend>{t.item(t.clause, i + 1)}</legend>
          <TextField
            name={`text.${i}.number`}
            label={t.number}
            isShort
            value={number}
            onChange={(next) => set(i, { number: next })}
            {...errorOf(errors[`text.${i}.number`])}
          />
          <TextField
            name={`text.${i}.heading`}
            label={t.heading}
            isOptional
            value={heading}
            onChange={(next) => set(i, { heading: next })}
            {...errorOf(errors[`text.${i}.heading`])}
          />
          <TextArea
            name={`text.${i}.body`}
            label={t.body}
            isRequired
            lengthMax={BODY_LENGTH_MAX}
            value={body}
            onChange={(next) => set(i, { body: next })}
            {...errorOf(errors[`text.${i}.body`])}
          />
          <div>
            <Button
              kind="quiet"
              size="small"
              icon={X}
              label={t.remove(t.item(t.clause, i + 1))}
              onPress={() => onChange({ clauses: clauses.filter((_, at) => at !== i) })}
            >
              {t.remove(t.clause)}
            </Button>
          </div>
        </fieldset>
      ))}
      <div>
        <Button kind="secondary" size="small" icon={Plus} onPress={add}>
          {t.add(t.clause)}
        </Button>
      </div>
    </div>
  );
}

const errorOf = (error: string | undefined) => (error ? { error } : {});
