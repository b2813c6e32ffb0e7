// The states between asking and knowing: loading, refused, unreachable, and known but stale.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type ProblemError, UNREACHABLE } from '../api/problem.ts';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { RefusalView } from '../ui/refusal-view.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import classes from './remote.module.css';
import { useShowsError } from './shown-errors.ts';

interface Props<T> {
  readonly of: UseQueryResult<T, ProblemError>;
  /** Drawn while nothing is known yet; lines of grey by default. */
  readonly loading?: ReactNode;
  readonly children: (data: T) => ReactNode;
}

export function Remote<T>({ of, loading, children }: Props<T>) {
  const t = useTexts(shellTexts);
  useShowsError(of.error);
  if (of.data !== undefined)
    return (
      <>
        {of.error ? <Notice kind="warn">{t.remote.stale}</Notice> : null}
        {children(of.data)}
      </>
    );
  if (of.error) return <Refused problem={of.error.problem} onRetry={() => void of.refetch()} />;
  return (
    <div aria-busy="true">
      <span className="visually-hidden" role="status">
        {t.remote.loading}
      </span>
      {loading ?? <Skeleton lines={4} />}
    </div>
  );
}

interface RefusedProps {
  readonly problem: ProblemError['problem'];
  readonly onRetry: () => void;
}

function Refused({ problem, onRetry }: RefusedProps) {
  const t = useTexts(shellTexts);
  const shown =
    problem.code === UNREACHABLE
      ? { ...problem, message: t.unreachable.title, next: t.unreachable.next }
      : problem;
  return (
    <div className={classes.refused}>
      <RefusalView problem={shown} />
      {problem.kind === 'unavailable' ? (
        <Button kind="secondary" onPress={onRetry}>
          {t.tryAgain}
        </Button>
      ) : null}
    </div>
  );
}
