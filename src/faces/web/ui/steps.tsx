// Where one is in an act of several pages. Steps done can be gone back to.
import { Check } from 'lucide-react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { Link } from './link.tsx';
import classes from './steps.module.css';

export interface Step {
  readonly key: string;
  readonly text: string;
  /** Where a step that is done can be looked at again. */
  readonly href?: string;
}

interface Props {
  readonly steps: readonly Step[];
  /** The key of the step one is at; those before it are done. */
  readonly current: string;
  readonly label?: string;
}

export function Steps({ steps, current, label }: Props) {
  const t = useTexts(uiTexts).steps;
  const at = steps.findIndex(({ key }) => key === current);
  const now = steps[at];
  return (
    <nav className={classes.place} aria-label={label ?? t.label}>
      <p className={classes.narrow} aria-hidden="true">
        {t.at(at + 1, steps.length)}
        {now ? <strong> {now.text}</strong> : null}
      </p>
      <ol className={classes.steps}>
        {steps.map(({ key, text, href }, i) => (
          <li
            key={key}
            data-state={i < at ? 'done' : i === at ? 'current' : 'ahead'}
            aria-current={i === at ? 'step' : undefined}
          >
            <span className={classes.number} aria-hidden="true">
              {i < at ? <Check size={14} strokeWidth={3} /> : i + 1}
            </span>
            <span className={classes.text}>
              {href && i < at ? <Link href={href}>{text}</Link> : text}
              {i < at ? <span className="visually-hidden">, {t.done}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </nav>
  );
}
