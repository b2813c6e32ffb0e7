// A page that failed by our mistake: says so, keeps the frame, shows the reason.
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemError } from '../api/problem.ts';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Page } from '../ui/page.tsx';

export function CrashedPage({ error, reset }: ErrorComponentProps) {
  const t = useTexts(shellTexts);
  const said = error instanceof ProblemError ? error.problem.message : String(error);
  return (
    <Page title={t.failed.title} lead={t.failed.lead}>
      <Notice kind="bad">{said}</Notice>
      <p>
        <Button onPress={reset}>{t.tryAgain}</Button>
      </p>
    </Page>
  );
}
