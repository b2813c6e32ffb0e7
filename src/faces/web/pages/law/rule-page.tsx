// One rule, whole: what it says and where that stands, when it applies, what it obliges to, the
// cases that test it, and every text it ever had.
import { useParams } from '@tanstack/react-router';
import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { hrefOf, useAddress } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import { ClockBar } from './clock-bar.tsx';
import { clocksIn, clockWords } from './clocks.ts';
import { onlyThis } from './only-this.ts';
import { CasesTable, NearMisses } from './rule-cases.tsx';
import { Condition } from './rule-condition.tsx';
import { RuleDuties } from './rule-duties.tsx';
import { RuleFacts } from './rule-facts.tsx';
import classes from './rule-page.module.css';
import { RulePeriods } from './rule-periods.tsx';
import { RuleTexts } from './rule-texts.tsx';

export type Rule = OutputOf<'/law/rules/{rule}', 'get'>['rule'];

export function RulePage() {
  const { rule = '' } = useParams({ strict: false }) as { rule?: string };
  const t = useTexts(lawTexts);
  const [address] = useAddress();
  const found = useRead('/law/rules/{rule}', { path: { rule }, query: clocksIn(address) });
  const isThis = found.data?.rule.rule === rule;
  const shown = isThis ? found.data?.rule : undefined;
  const crumbs = [
    { href: hrefOf('/law', clockWords(address)), text: t.law },
    ...(shown
      ? [{ href: hrefOf(`/law/packs/${shown.pack}`, clockWords(address)), text: shown.pack }]
      : []),
  ];
  return (
    <Page
      title={shown?.title ?? rule}
      lead={shown?.citation}
      crumbs={crumbs}
      actions={shown ? <Actions rule={shown} /> : null}
    >
      <ClockBar />
      <Remote of={onlyThis(found, isThis)}>{(data) => <Parts rule={data.rule} />}</Remote>
    </Page>
  );
}

function Actions({ rule }: { readonly rule: Rule }) {
  const t = useTexts(lawTexts).browse;
  const [address] = useAddress();
  const href = hrefOf('/law/what-if', { act: rule.acts[0], ...clockWords(address) });
  return (
    <ButtonLink href={href} kind="secondary">
      {t.whatIf}
    </ButtonLink>
  );
}

function Parts({ rule }: { readonly rule: Rule }) {
  const t = useTexts(lawTexts).rule;
  return (
    <>
      <div className={classes.top}>
        <section className={classes.says} aria-label={t.says}>
          <h2>{t.says}</h2>
          <Words text={rule.text} />
          {rule.next ? <p className={classes.next}>{rule.next}</p> : null}
        </section>
        <RuleFacts rule={rule} />
      </div>
      <div className={classes.conditions}>
        <Section title={t.when}>
          {rule.when ? (
            <Condition lines={rule.when.lines} questions={rule.questions} />
          ) : (
            <p>{t.always}</p>
          )}
        </Section>
        {rule.unless ? (
          <Section title={t.unless}>
            <Condition lines={rule.unless.lines} questions={rule.questions} />
          </Section>
        ) : null}
      </div>
      {rule.duties.length > 0 ? <RuleDuties duties={rule.duties} /> : null}
      <RulePeriods rule={rule} />
      <CasesTable rule={rule} />
      <NearMisses rule={rule} />
      <RuleTexts texts={rule.texts} />
    </>
  );
}

/** The rule's own words, with the facts that are filled in set apart. */
function Words({ text }: { readonly text: string }) {
  return (
    <p className={classes.words}>
      {text.split(/(\{[^}]+\})/).map((piece, i) =>
        piece.startsWith('{') ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
          <code key={i} className={classes.blank}>
            {piece.slice(1, -1)}
          </code>
        ) : (
          piece
        ),
      )}
    </p>
  );
}
