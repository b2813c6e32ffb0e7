// A "no" that explains itself: what happened, the rule with its citation, who could change it, what
// to do next. The problem document of the API, whole; the same object that the command line prints.
import { OctagonX } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { Verdict } from '../../../base/verdict.ts';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { useAddresses } from './addresses.ts';
import { Disclosure } from './disclosure.tsx';
import { Link } from './link.tsx';
import classes from './refusal-view.module.css';
import { Seal } from './seal.tsx';
import { Skeleton } from './skeleton.tsx';

const VerdictView = lazy(() =>
  import('./verdict-view.tsx').then((m) => ({ default: m.VerdictView })),
);

export interface RefusalReason {
  readonly field?: string;
  readonly rule?: string;
  readonly citation?: string;
  readonly text: string;
}

/** What it needs of the API's RFC 9457 document (`faces/http/problem.ts`). */
export interface ShownRefusal {
  readonly code: string;
  readonly kind: string;
  readonly message: string;
  readonly because: readonly RefusalReason[];
  readonly next?: string;
  readonly detail?: unknown;
  readonly evidence?: { readonly entry: string };
  readonly reference?: string;
}

interface Props {
  readonly problem: ShownRefusal;
  /** It stood there when the page came: nothing is announced. */
  readonly isStanding?: boolean;
}

export function RefusalView({ problem, isStanding = false }: Props) {
  const t = useTexts(uiTexts).refusal;
  const { message, because, next, detail, evidence, reference } = problem;
  const verdict = verdictIn(detail);
  const whoMay = verdict ? whoMayChange(verdict) : [];
  return (
    <div className={classes.refusal} role={isStanding ? undefined : 'alert'}>
      <p className={classes.message}>
        <OctagonX size={20} aria-hidden="true" />
        {message}
      </p>
      {because.length > 0 ? <Reasons because={because} /> : null}
      <dl className={classes.more}>
        {whoMay.length > 0 ? <Line term={t.whoMayChange}>{whoMay.join(' ')}</Line> : null}
        {next ? <Line term={t.next}>{next}</Line> : null}
        {reference ? (
          <Line term={t.reference}>
            <code>{reference}</code>
          </Line>
        ) : null}
        {evidence ? (
          <Line term={t.evidence}>
            <Seal entry={evidence.entry} text={evidence.entry} />
          </Line>
        ) : null}
      </dl>
      {verdict ? (
        <Disclosure summary={t.whole}>
          <Suspense fallback={<Skeleton lines={4} />}>
            <VerdictView verdict={verdict} />
          </Suspense>
        </Disclosure>
      ) : null}
    </div>
  );
}

function Reasons({ because }: { readonly because: readonly RefusalReason[] }) {
  const addresses = useAddresses();
  return (
    <ul className={classes.reasons}>
      {because.map(({ text, rule, citation, field }) => {
        const href = rule === undefined ? null : addresses.rule(rule);
        const source = citation ?? rule;
        return (
          <li key={`${rule} ${field} ${text}`}>
            {text}
            {source || field ? (
              <span className={classes.source}>
                {source ? href ? <Link href={href}>{source}</Link> : source : null}
                {field ? <code>{field}</code> : null}
              </span>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Line({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Refusals by law carry the verdict they come from. */
function verdictIn(detail: unknown): Verdict | null {
  if (typeof detail !== 'object' || detail === null) return null;
  return 'effect' in detail && 'parts' in detail ? (detail as Verdict) : null;
}

const whoMayChange = ({ effect, parts }: Verdict): readonly string[] => [
  ...new Set(
    parts
      .filter((part) => part.effect === effect)
      .map((part) => part.whoMayChange)
      .filter((text) => text !== undefined),
  ),
];
