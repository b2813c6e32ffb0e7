// The vote on a text: the bar, each line to cross with what is still needed, what the rule asks,
// and who said what.
import { Suspense } from 'react';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Status } from '../../ui/status.tsx';
import type { Ballot } from './acts.ts';
import { BallotFigure } from './ballot-figure.tsx';
import classes from './instruments.module.css';
import { Nation } from './nations.tsx';

export function BallotSection({ ballot }: { readonly ballot: Ballot }) {
  const t = useTexts(instrumentTexts).agreements.one;
  const { obstacle, stage, ifClosedNow, rule } = ballot;
  const isOpen = stage === 'draft' || stage === 'proposed' || stage === 'signed';
  return (
    <Section title={t.ballotTitle}>
      {obstacle && isOpen ? (
        <Notice kind="bad" isStanding title={t.obstacle}>
          <span lang="en">{obstacle}</span>
        </Notice>
      ) : null}
      <Suspense fallback={<Skeleton lines={4} />}>
        <BallotFigure ballot={ballot} />
      </Suspense>
      <Lines ballot={ballot} />
      {isOpen ? <p>{t.ifNow[ifClosedNow.outcome]}</p> : null}
      <Disclosure summary={`${t.ruleWords}${rule.title ? `: ${rule.title}` : ''}`}>
        <ul className={classes.plain} lang="en">
          {rule.words.map((line) => (
            <li key={line}>{line}</li>
          ))}
          {rule.source ? <li className={classes.quiet}>{rule.source}</li> : null}
        </ul>
      </Disclosure>
      <Electors ballot={ballot} />
      {ballot.notCounted.length > 0 ? <NotCounted ballot={ballot} /> : null}
    </Section>
  );
}

type LineShown = Ballot['lines'][number];

function Lines({ ballot: { lines } }: { readonly ballot: Ballot }) {
  const t = useTexts(instrumentTexts).agreements.one;
  const locale = useLocale();
  const lacking = ({ name, shortBy }: LineShown) =>
    (name === 'blocking-minority' ? t.tooMany : t.notReached)(locale.number(BigInt(shortBy)));
  return (
    <DataTable<LineShown>
      caption={t.lines}
      isDense
      rows={lines}
      rowKey={({ name }) => name}
      columns={[
        {
          key: 'line',
          title: t.line,
          isRowHeader: true,
          cell: ({ name }) => t.lineNames[name],
        },
        { key: 'have', title: t.have, isNumber: true, cell: ({ have }) => have },
        { key: 'need', title: t.need, isNumber: true, cell: ({ need }) => need },
        {
          key: 'still',
          title: t.stillNeeded,
          cell: (line) => (
            <Status kind={line.isReached ? 'ok' : 'progress'}>
              {line.isReached ? t.reached : lacking(line)}
            </Status>
          ),
        },
      ]}
    />
  );
}

type Elector = Ballot['electors'][number];
const KINDS = { yes: 'ok', no: 'bad', abstain: 'neutral', silent: 'progress' } as const;

function Electors({ ballot: { electors, id } }: { readonly ballot: Ballot }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements.one;
  const locale = useLocale();
  const hasWeight = electors.some(({ weight }) => weight !== undefined);
  const hasReason = electors.some(({ reason }) => reason !== undefined);
  const files = rowFiles<Elector>(
    `vote-${id}`,
    [
      { title: t.elector, value: ({ member }) => member },
      { title: t.vote, value: ({ vote }) => texts.votes[vote] },
      { title: t.when, value: ({ at }) => at },
      { title: t.weight, value: ({ weight }) => weight },
      { title: t.reason, value: ({ reason }) => reason },
    ],
    electors,
  );
  return (
    <DataTable<Elector>
      caption={t.electors}
      isDense
      rows={electors}
      rowKey={({ member }) => member}
      exports={files}
      columns={[
        {
          key: 'member',
          title: t.elector,
          isRowHeader: true,
          cell: ({ member, standing }) => (
            <>
              <Nation code={member} isLinked />
              {standing === 'current' ? null : (
                <div className={classes.small}>{texts.standings[standing]}</div>
              )}
            </>
          ),
        },
        {
          key: 'vote',
          title: t.vote,
          cell: ({ vote, awaitsWitness }) => (
            <Status kind={KINDS[vote]}>
              {awaitsWitness ? t.awaitsWitness : texts.votes[vote]}
            </Status>
          ),
        },
        {
          key: 'at',
          title: t.when,
          cell: ({ at }) => (at ? <InstantText at={at} layout="stack" hasSeconds /> : '–'),
        },
        ...(hasWeight
          ? [
              {
                key: 'weight',
                title: t.weight,
                isNumber: true,
                cell: ({ weight }: Elector) => (weight ? locale.number(BigInt(weight)) : '–'),
              },
            ]
          : []),
        ...(hasReason
          ? [{ key: 'reason', title: t.reason, cell: ({ reason }: Elector) => reason ?? '–' }]
          : []),
      ]}
    />
  );
}

function NotCounted({ ballot: { notCounted } }: { readonly ballot: Ballot }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements.one;
  return (
    <DataTable<Ballot['notCounted'][number]>
      caption={t.notCountedTitle}
      isDense
      rows={notCounted}
      rowKey={({ member, role, at }) => `${member} ${role} ${at}`}
      columns={[
        {
          key: 'member',
          title: t.elector,
          isRowHeader: true,
          cell: ({ member }) => <Nation code={member} />,
        },
        { key: 'role', title: t.vote, cell: ({ role }) => texts.said[role] ?? role },
        { key: 'at', title: t.when, cell: ({ at }) => <InstantText at={at} layout="stack" /> },
        { key: 'why', title: t.why, cell: ({ why }) => <span lang="en">{why}</span> },
      ]}
    />
  );
}
