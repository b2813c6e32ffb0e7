// Every component in every state: where we look at them, where tests walk them by keyboard and axe.
// Its words are samples, not words of the desk, so they stay in one language.
import { Page } from '../../ui/page.tsx';
import { KitActs } from './kit-acts.tsx';
import { KitCompare } from './kit-compare.tsx';
import { KitFeedback } from './kit-feedback.tsx';
import { KitFields } from './kit-fields.tsx';
import { KitFlow } from './kit-flow.tsx';
import { KitForm } from './kit-form.tsx';
import { KitLaw } from './kit-law.tsx';
import { KitTables } from './kit-tables.tsx';
import { KitValues } from './kit-values.tsx';

export function KitPage() {
  return (
    <Page
      title="Components"
      lead="What the pages are built of, each in every state. All names and records here are invented."
      crumbs={[{ href: '/', text: 'Home' }]}
    >
      <KitActs />
      <KitValues />
      <KitFields />
      <KitForm />
      <KitFeedback />
      <KitTables />
      <KitFlow />
      <KitLaw />
      <KitCompare />
    </Page>
  );
}
