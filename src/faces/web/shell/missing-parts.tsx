// What a page asked its node for besides its main matter (names, choices, counts) may fail alone.
// A page that lacks such a part says so at its top: it is never silently less.
import { type Query, useQueryClient } from '@tanstack/react-query';
import { use, useCallback, useSyncExternalStore } from 'react';
import { ProblemError } from '../api/problem.ts';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import classes from './remote.module.css';
import { ShownErrorsContext } from './shown-errors.ts';

/** A refusal is an answer: what a role may not read, its pages do without. */
function isMissing({ state: { status, data, error } }: Query): boolean {
  if (status !== 'error' || data !== undefined) return false;
  return !(error instanceof ProblemError) || error.problem.kind === 'unavailable';
}

export function MissingParts() {
  const t = useTexts(shellTexts);
  const queries = useQueryClient();
  const shown = use(ShownErrorsContext);
  const cache = queries.getQueryCache();
  const subscribe = useCallback(
    (changed: () => void) => {
      const leave = [cache.subscribe(changed), shown.subscribe(changed)];
      return () => {
        for (const each of leave) each();
      };
    },
    [cache, shown],
  );
  const missing = useSyncExternalStore(
    subscribe,
    () =>
      cache
        .findAll({ type: 'active', predicate: isMissing })
        .filter(({ state }) => !shown.has(state.error)).length,
  );
  if (missing === 0) return null;
  const again = () => void queries.refetchQueries({ type: 'active', predicate: isMissing });
  return (
    <div className={classes.missing}>
      <Notice
        kind="bad"
        title={t.missingParts.title}
        actions={<Button onPress={again}>{t.tryAgain}</Button>}
      >
        {t.missingParts.next}
      </Notice>
    </div>
  );
}
