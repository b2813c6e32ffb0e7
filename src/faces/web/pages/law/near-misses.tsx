// What would change a verdict: the fewest facts with which a prohibition falls or a permission
// applies.
import type { OutputOf } from '../../api/client.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import { RuleLink } from './law-links.tsx';
import classes from './near-misses.module.css';

type NearMiss = OutputOf<'/law/hypothetical-verdicts', 'post'>['nearMisses'][number];

export function WhatWouldChange({ misses }: { readonly misses: readonly NearMiss[] }) {
  const t = useTexts(lawTexts).whatIf;
  return (
    <Section title={t.misses} lead={misses.length > 0 ? t.missesLead : undefined}>
      {misses.length === 0 ? <p>{t.noMisses}</p> : null}
      <ol className={classes.misses}>
        {misses.map((miss) => (
          <li key={`${miss.rule} ${miss.with}`}>
            <p className={classes.head}>
              <Status kind={miss.with === 'lifts' ? 'progress' : 'ok'}>{t[miss.with]}</Status>
              <RuleLink rule={miss.rule}>{miss.title}</RuleLink>
            </p>
            <p className={classes.citation}>{miss.citation}</p>
            <Lacking lacking={miss.lacking} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Lacking({ lacking }: { readonly lacking: NearMiss['lacking'] }) {
  const t = useTexts(lawTexts).whatIf;
  if (lacking.length === 0) return <p>{t.noFact}</p>;
  return (
    <dl className={classes.lacking}>
      {lacking.map(({ fact, is, wanted }) => (
        <div key={`${fact} ${wanted}`}>
          <dt>
            <code>{fact}</code>
          </dt>
          <dd>
            <span className={classes.is}>{is}</span> → {wanted}
          </dd>
        </div>
      ))}
    </dl>
  );
}
