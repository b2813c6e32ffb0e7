// How a text stands: the one thing to decide, its plain facts, the vote with its lines to cross,
// what is in force or suspended, and what this nation can do.
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Section } from '../../ui/section.tsx';
import type { Agreement, Ballot } from './acts.ts';
import { AgreementActs } from './agreement-acts.tsx';
import { AgreementMatters } from './agreement-matters.tsx';
import { AgreementTurn } from './agreement-turn.tsx';
import { BallotSection } from './ballot-section.tsx';
import classes from './instruments.module.css';
import { Nation, Nations } from './nations.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly ballot: Ballot;
}

export function AgreementStanding({ agreement, ballot }: Props) {
  const t = useTexts(instrumentTexts).agreements.one;
  const { matters, suspensions } = agreement.state;
  return (
    <div className={`${classes.stack} ${classes.wide}`}>
      <AgreementTurn agreement={agreement} us={ballot.us} />
      <Facts agreement={agreement} />
      <BallotSection ballot={ballot} />
      {matters.length + suspensions.length > 0 ? <AgreementMatters agreement={agreement} /> : null}
      <Section title={t.actsTitle} lead={t.actsLead}>
        <AgreementActs agreement={agreement} ballot={ballot} />
      </Section>
    </div>
  );
}

function Facts({ agreement }: { readonly agreement: Agreement }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements.one.facts;
  const { instrument, state, digest } = agreement;
  const { type, parties, proposedBy, draftedAt, closesAt, expiresAt, supersedes } = instrument;
  const at = (instant: string) => <InstantText at={instant} />;
  const isOpen = state.decidedAt === undefined;
  return (
    <div className={classes.columns}>
      <DescriptionList
        items={[
          { term: t.kind, value: texts.types[type] ?? type },
          { term: t.parties, value: <Nations codes={parties} /> },
          { term: t.proposedBy, value: <Nation code={proposedBy} /> },
          { term: t.digest, value: <Digest value={digest} /> },
          ...(supersedes ? [{ term: t.replaces, value: <Digest value={supersedes} /> }] : []),
        ]}
      />
      <DescriptionList
        items={[
          { term: t.drafted, value: at(draftedAt) },
          ...(isOpen && closesAt ? [{ term: t.closes, value: at(closesAt) }] : []),
          ...(state.decidedAt ? [{ term: t.decided, value: at(state.decidedAt) }] : []),
          ...(state.inForceFrom ? [{ term: t.inForce, value: at(state.inForceFrom) }] : []),
          state.end
            ? { term: t.expires, value: at(state.end.at), note: texts.ends[state.end.reason] }
            : { term: t.expires, value: expiresAt ? at(expiresAt) : t.noEnd },
        ]}
      />
    </div>
  );
}
