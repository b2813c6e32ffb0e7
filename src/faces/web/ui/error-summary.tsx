// What must be looked at again, at the top, each a link to its field. Takes the focus when a
// sending was refused, so that nobody has to hunt for what is wrong.
import { type MouseEvent, useEffect, useRef } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './error-summary.module.css';
import type { FieldErrors } from './field-errors.ts';
import { fieldIdIn } from './form-context.ts';

interface Props {
  readonly errors: FieldErrors;
  /** The id of the form; `Form` gives it. */
  readonly form: string;
  /** How often sending was tried: each try takes the focus once. */
  readonly attempts: number;
}

export function ErrorSummary({ errors, form, attempts }: Props) {
  const t = useTexts(uiTexts);
  const box = useRef<HTMLDivElement>(null);
  const taken = useRef(0);
  const wrong = Object.entries(errors).filter(([, text]) => text !== undefined);
  const isShown = wrong.length > 0;
  useEffect(() => {
    if (!isShown || taken.current === attempts) return;
    taken.current = attempts;
    box.current?.focus();
  }, [isShown, attempts]);
  if (!isShown) return null;
  const go = (event: MouseEvent, id: string) => {
    const field = document.getElementById(id);
    if (!field) return;
    event.preventDefault();
    field.scrollIntoView({ block: 'center' });
    field.focus({ preventScroll: true });
  };
  return (
    <div ref={box} tabIndex={-1} role="alert" className={classes.summary}>
      <p className={classes.title}>{t.summary(wrong.length)}</p>
      <ul>
        {wrong.map(([name, text]) => {
          const id = fieldIdIn(form, name);
          return (
            <li key={name}>
              <a href={`#${id}`} onClick={(event) => go(event, id)}>
                {text}
              </a>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
