// What a text says: its terms in words, its clauses, and both as the data that is signed.
import { useAddress, wordIn } from '../../parts/address.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Section } from '../../ui/section.tsx';
import type { Agreement } from './acts.ts';
import classes from './instruments.module.css';
import { Clauses, PrintedTerms } from './printed-terms.tsx';

export function AgreementTerms({ agreement }: { readonly agreement: Agreement }) {
  const t = useTexts(instrumentTexts).agreements.one;
  const [address] = useAddress();
  const { instrument, printed } = agreement;
  return (
    <div className={`${classes.stack} ${classes.wide}`}>
      <Section title={t.termsTitle} lead={t.termsLead}>
        <PrintedTerms lines={printed} cited={wordIn(address, 'clause')} />
      </Section>
      <Section title={t.textTitle}>
        {instrument.text.length === 0 ? (
          <p className={classes.quiet}>{t.noText}</p>
        ) : (
          <Clauses clauses={instrument.text} />
        )}
      </Section>
      <div className={classes.stack}>
        <Disclosure summary={t.rawTitle}>
          <pre className={classes.record}>{JSON.stringify(instrument.terms, null, 2)}</pre>
        </Disclosure>
        <Disclosure summary={t.ruleTitle}>
          <pre className={classes.record}>{JSON.stringify(instrument.decisionRule, null, 2)}</pre>
        </Disclosure>
      </div>
    </div>
  );
}
