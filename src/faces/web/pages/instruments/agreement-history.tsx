// Who said what on a text, whether it counted, what followed, and what the calendar has ahead.

import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Section } from '../../ui/section.tsx';
import type { StatusKind } from '../../ui/status.tsx';
import { Timeline, type TimelineEvent } from '../../ui/timeline.tsx';
import type { Agreement } from './acts.ts';
import classes from './instruments.module.css';
import { Nation } from './nations.tsx';

type Line = OutputOf<'/instruments/{instrument}/history', 'get'>['lines'][number];

const KINDS: Readonly<Record<string, StatusKind>> = {
  sign: 'sealed',
  adopt: 'sealed',
  adopted: 'ok',
  'in-force': 'ok',
  lift: 'ok',
  object: 'bad',
  withdraw: 'bad',
  notice: 'warn',
  consultation: 'warn',
  cure: 'warn',
  suspended: 'bad',
  suspending: 'bad',
  rejected: 'bad',
};

export function AgreementHistory({ agreement }: { readonly agreement: Agreement }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements;
  const path = { instrument: agreement.id };
  const history = useRead('/instruments/{instrument}/history', { path });
  return (
    <Section title={t.views.history} lead={t.one.historyLead}>
      <Remote of={history}>
        {({ lines }) => (
          <Timeline
            label={t.views.history}
            events={[...lines.map(eventOf(texts)), ...aheadOf(agreement, t.one)]}
          />
        )}
      </Remote>
    </Section>
  );
}

type Words = ReturnType<typeof useTexts<typeof instrumentTexts.en>>;

const eventOf =
  (texts: Words) =>
  ({ at, what, by, isCounted, statement, text }: Line): TimelineEvent => {
    const isOff = isCounted === false;
    const said = texts.said[what] ?? what;
    const isNation = by !== undefined && /^[A-Z]{2}$/.test(by);
    return {
      key: `${what} ${statement ?? ''} ${at} ${by ?? ''}`,
      title: isOff ? `${said}: ${texts.notCounted.toLowerCase()}` : said,
      at,
      kind: isOff ? 'neutral' : (KINDS[what] ?? 'neutral'),
      ...(isNation ? { actor: <Nation code={by} /> } : {}),
      ...(what === 'drafted' ? {} : { children: <Detail text={text} /> }),
    };
  };

/** What the node says of it; a key alone is shown as a key. */
function Detail({ text }: { readonly text: string }) {
  const key = /^With (\S+)\.$/.exec(text)?.[1];
  return key ? (
    <Digest value={key} />
  ) : (
    <span lang="en" className={classes.breaking}>
      {text}
    </span>
  );
}

type Ahead = Readonly<Record<'voteEnds' | 'beginsAt' | 'endsAt', string>>;

/** What time alone will bring, as far as the text says. */
function aheadOf({ instrument, state, certificate }: Agreement, t: Ahead): TimelineEvent[] {
  const dates: readonly (readonly [string, string | undefined])[] = [
    [t.voteEnds, state.decidedAt ? undefined : state.closesAt],
    [t.beginsAt, state.inForceFrom],
    [t.endsAt, state.end?.at ?? certificate?.inForceUntil ?? instrument.expiresAt],
  ];
  return dates.flatMap(([title, at]) =>
    at === undefined || at <= state.at
      ? []
      : [
          {
            key: title,
            title,
            children: (
              <span className={classes.quiet}>
                <InstantText at={at} />
              </span>
            ),
          },
        ],
  );
}
