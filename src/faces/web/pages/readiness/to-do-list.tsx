// What a steward does next, in the order that lifts the level first; each line with the way to the
// place that settles it.
import parts from '../../parts/parts.module.css';
import type { Readiness, ToDo } from '../../parts/readiness/types.ts';
import { wordFor } from '../../parts/word-for.ts';
import { useHolds } from '../../shell/session.tsx';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './readiness.module.css';
import { describeHref, placeOf, type Step, stepsOf } from './to-do-places.ts';

/** More of one check are counted: they are settled in one place. */
const SHOWN = 12;

export function ToDoList({ of }: { readonly of: Readiness }) {
  const { toDo: t } = useTexts(readinessTexts);
  const { toDo, signed, isAssessmentWaiting } = of;
  const steps = Map.groupBy(stepsOf(toDo), ({ level }) => level);
  if (!signed)
    return (
      <Section title={t.title}>
        <EmptyState title={t.firstTitle}>{t.first}</EmptyState>
      </Section>
    );
  if (toDo.length === 0)
    return (
      <Section title={t.title}>
        <EmptyState title={t.done} />
      </Section>
    );
  return (
    <Section title={t.title} lead={isAssessmentWaiting ? t.waiting : t.lead} id="to-do">
      {[...steps].map(([level, ofLevel]) => (
        <OneLevel key={level} level={level} steps={ofLevel} of={of} />
      ))}
    </Section>
  );
}

interface LevelProps {
  readonly level: number;
  readonly steps: readonly Step[];
  readonly of: Readiness;
}

/** The next level lies open; what later ones ask can be looked at. */
function OneLevel({ level, steps, of }: LevelProps) {
  const { toDo: t, ofProfile } = useTexts(readinessTexts);
  const title = of.ladder.find((rung) => rung.level === level)?.title ?? '';
  const count = steps.reduce((sum, { toDo }) => sum + toDo.length, 0);
  const first = of.toDo[0]?.level;
  return (
    <Disclosure
      isOpen={level === first}
      summary={
        <span>
          <strong>{t.toReach(level, wordFor(ofProfile, title))}</strong>{' '}
          <span className={classes.quiet}>{t.count(count)}</span>
        </span>
      }
    >
      <ol className={classes.steps}>
        {steps.map((step) => (
          <OneStep key={step.check} step={step} of={of} />
        ))}
      </ol>
    </Disclosure>
  );
}

function OneStep({ step, of }: { readonly step: Step; readonly of: Readiness }) {
  const { toDo: t, ofProfile } = useTexts(readinessTexts);
  const { check, toDo } = step;
  const rung = of.ladder.find(({ level }) => level === step.level);
  const title = rung?.checks.find((one) => one.check === check)?.title ?? check;
  const more = toDo.length - SHOWN;
  return (
    <li className={classes.toDo}>
      <strong>
        {check} {wordFor(ofProfile, title)}
      </strong>
      <ul className={classes.lines}>
        {toDo.slice(0, SHOWN).map((one) => (
          <OneLine
            key={`${one.text} ${one.because} ${one.column} ${one.file}`}
            line={one}
            dataset={of.dataset}
          />
        ))}
        {more > 0 ? <li>{t.more(more)}</li> : null}
      </ul>
    </li>
  );
}

function OneLine({ line, dataset }: { readonly line: ToDo; readonly dataset: string }) {
  const { toDo: t } = useTexts(readinessTexts);
  const isSteward = useHolds('steward');
  const { text, because, example } = line;
  const { kind } = placeOf(line);
  const hrefs = {
    describe: describeHref(dataset, line),
    files: '#act',
    version: `/datasets/register?versionOf=${dataset}`,
    repeat: '#report',
  };
  return (
    <li>
      {isSteward ? (
        <Link href={hrefs[kind]}>
          <span lang="en">{text}</span>
          <span className="visually-hidden">, {t.places[kind]}</span>
        </Link>
      ) : (
        <span lang="en">{text}</span>
      )}
      <span className={classes.because} lang="en">
        {because}
        {example ? <code className={parts.path}> {example}</code> : null}
      </span>
    </li>
  );
}
