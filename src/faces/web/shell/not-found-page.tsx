// An address that shows nothing.
import { Link } from '@tanstack/react-router';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import { Page } from '../ui/page.tsx';

export function NotFoundPage() {
  const t = useTexts(shellTexts);
  return (
    <Page title={t.notFound.title} lead={t.notFound.lead}>
      <p>
        <Link to="/">{t.notFound.home}</Link>
      </p>
    </Page>
  );
}
