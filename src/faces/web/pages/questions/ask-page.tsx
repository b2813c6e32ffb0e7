// Builds a question against the published shape of partners' data, shows what each holder's law
// will say to it, and sends it.
import { useHolds } from '../../shell/session.tsx';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { AskForm } from './ask-form.tsx';

export function AskPage() {
  const t = useTexts(questionsTexts).ask;
  const mayAsk = useHolds('researcher');
  return (
    <Page title={t.title} lead={t.lead}>
      {mayAsk ? (
        <AskForm />
      ) : (
        <EmptyState
          title={t.forbidden}
          actions={
            <ButtonLink href="/questions" kind="secondary">
              {t.seeQuestions}
            </ButtonLink>
          }
        >
          {t.forbiddenNext}
        </EmptyState>
      )}
    </Page>
  );
}
