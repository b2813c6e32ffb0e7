// A guided first visit to a demonstration: five stories on real pages, each with who tells it.
// Going there as that person is one press, through the same door as everybody's. It can be put
// away.
import { useNavigate } from '@tanstack/react-router';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useAct, useRead } from '../../api/queries.ts';
import { hideFirstVisit, keepFirstVisitStep, keptFirstVisitSteps } from '../../shell/display.ts';
import { useHolds } from '../../shell/session.tsx';
import { stepTo } from '../../shell/step-to.ts';
import { homeTexts } from '../../texts/home.ts';
import { shellTexts } from '../../texts/shell.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import classes from './home.module.css';
import { FIRST_VISIT, type VisitStep } from './visit-steps.ts';

export function FirstVisit({ onPutAway }: { readonly onPutAway: () => void }) {
  const t = useTexts(homeTexts).visit;
  const [taken, setTaken] = useState<readonly string[]>(keptFirstVisitSteps);
  const take = (key: string) => {
    keepFirstVisitStep(key);
    setTaken(keptFirstVisitSteps());
  };
  const done = FIRST_VISIT.filter(({ key }) => taken.includes(key)).length;
  return (
    <Card
      title={t.title}
      tone="action"
      level={2}
      actions={
        <Button
          kind="quiet"
          size="small"
          onPress={() => {
            hideFirstVisit();
            onPutAway();
          }}
        >
          {t.hide}
        </Button>
      }
    >
      <p className={classes.quiet}>
        {t.lead} {t.progress(done, FIRST_VISIT.length)}
      </p>
      <ol className={classes.steps}>
        {FIRST_VISIT.map((step) => (
          <li key={step.key} className={classes.step} data-done={taken.includes(step.key)}>
            <Step step={step} isTaken={taken.includes(step.key)} onTake={() => take(step.key)} />
          </li>
        ))}
      </ol>
    </Card>
  );
}

interface StepProps {
  readonly step: VisitStep;
  readonly isTaken: boolean;
  readonly onTake: () => void;
}

function Step({ step: { key, href, role, login }, isTaken, onTake }: StepProps) {
  const t = useTexts(homeTexts).visit;
  const roles = useTexts(shellTexts).roles;
  const canNow = useHolds(role);
  const words = t.steps[key];
  return (
    <>
      <span className={classes.stepName}>
        {isTaken ? (
          <Check className={classes.tick} size={16} role="img" aria-label={t.done} />
        ) : null}
        {canNow ? (
          <Link href={href} onClick={onTake}>
            {words.title}
          </Link>
        ) : (
          <strong>{words.title}</strong>
        )}
      </span>
      <span className={classes.quiet}>{words.see}</span>
      {canNow ? null : (
        <GoAs login={login} href={href} office={roles[role] ?? role} onTake={onTake} />
      )}
    </>
  );
}

interface GoProps {
  readonly login: string;
  readonly href: string;
  readonly office: string;
  readonly onTake: () => void;
}

/** Signs the cast's own in, then goes to the page that the step is told on. */
function GoAs({ login, href, office, onTake }: GoProps) {
  const t = useTexts(homeTexts).visit;
  const { data } = useRead('/demo/cast');
  const signIn = useAct('post', '/sessions');
  const navigate = useNavigate();
  const who = data?.cast.find((one) => one.login === login);
  if (!who) return <span className={classes.quiet}>{t.needs(office)}</span>;
  const go = async () => {
    const { login: name, password } = who;
    await signIn.mutateAsync({ body: { login: name, password } });
    onTake();
    await navigate(stepTo(href));
  };
  return (
    <>
      <Button kind="secondary" size="small" isBusy={signIn.isPending} onPress={() => void go()}>
        {t.goAs(office)}
      </Button>
      {signIn.error ? <RefusalView problem={signIn.error.problem} /> : null}
    </>
  );
}
