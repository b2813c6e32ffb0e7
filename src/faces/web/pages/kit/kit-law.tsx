// Verdicts and refusals.
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import { VerdictView } from '../../ui/verdict-view.tsx';
import { DENIED, ENTRY, FAILED, INVALID, PERMITTED, REFUSED } from './kit-records.ts';

export function KitLaw() {
  return (
    <>
      <Section title="Refusals" id="refusals" lead="Every “no” explains itself.">
        <RefusalView problem={REFUSED} isStanding />
        <RefusalView problem={INVALID} isStanding />
        <RefusalView problem={FAILED} isStanding />
      </Section>
      <Section title="A verdict that denies" id="denied">
        <VerdictView verdict={DENIED} entry={ENTRY} />
      </Section>
      <Section title="A verdict that permits with duties" id="permitted">
        <VerdictView verdict={PERMITTED} isOpen />
      </Section>
    </>
  );
}
