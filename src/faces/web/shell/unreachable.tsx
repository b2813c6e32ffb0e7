// The whole desk without its node: says so, and offers the only useful thing.
import { type Problem, UNREACHABLE } from '../api/problem.ts';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import classes from './app.module.css';

interface Props {
  readonly problem: Problem;
  readonly onRetry: () => void;
}

export function Unreachable({ problem, onRetry }: Props) {
  const t = useTexts(shellTexts);
  const isAway = problem.code === UNREACHABLE;
  return (
    <main className={classes.alone}>
      <h1>{isAway ? t.unreachable.title : problem.message}</h1>
      <Notice kind="bad">
        {isAway ? t.unreachable.next : (problem.next ?? t.unreachable.next)}
      </Notice>
      <Button onPress={onRetry}>{t.tryAgain}</Button>
    </main>
  );
}
