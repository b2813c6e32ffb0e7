// A field's hint, and below it what the last report asks of the field.
import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ToDo } from '../../parts/readiness/types.ts';
import classes from './describe.module.css';

interface Props {
  readonly hint?: ReactNode;
  readonly toDo: readonly ToDo[];
}

/** Undefined when there is nothing to say, so that a field has no empty line. */
export function hintOf({ hint, toDo }: Props): ReactNode {
  if (toDo.length === 0) return hint;
  return (
    <>
      {hint}
      <ToDoLines toDo={toDo} />
    </>
  );
}

export function ToDoLines({ toDo }: { readonly toDo: readonly ToDo[] }) {
  const lines = [...new Map(toDo.map((one) => [`${one.text} ${one.because}`, one])).values()];
  return (
    <ul className={classes.asked} lang="en">
      {lines.map(({ check, text, because }) => (
        <li key={`${check} ${text} ${because}`}>
          <TriangleAlert size={14} aria-hidden="true" />
          <span>
            <strong>{check}</strong> {text} {because}
          </span>
        </li>
      ))}
    </ul>
  );
}
