// What the law would say to a copy before it is released: asked with the facts on the page; nothing
// is written.

import { useQuery } from '@tanstack/react-query';
import type { Verdict } from '../../../../base/verdict.ts';
import { type OutputOf, send } from '../../api/client.ts';
import type { ProblemError } from '../../api/problem.ts';
import { useRead } from '../../api/queries.ts';
import { useParty } from '../../parts/party-field.tsx';
import { Remote } from '../../shell/remote.tsx';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { Section } from '../../ui/section.tsx';
import { VerdictView } from '../../ui/verdict-view.tsx';
import { factsOf, type ReleaseDraft, type ReliedOn } from './release-draft.ts';
import type { Held } from './types.ts';

const PATH = '/law/hypothetical-verdicts';
type Answered = OutputOf<typeof PATH, 'post'>;

/** The agreement chosen, or the first in force that covers the data set. */
function useReliedOn({ agreement, dataset }: ReleaseDraft): ReliedOn | undefined {
  const published = useRead(
    '/data-commons/partner-datasets/{dataset}',
    { path: { dataset } },
    { isOff: dataset === '' },
  );
  const covers = published.data?.agreements ?? [];
  const best = covers.find(({ isInForce }) => isInForce)?.agreement;
  const id = agreement === '' ? (best ?? '') : agreement;
  const tiers = covers.find((cover) => cover.agreement === id)?.tiers ?? [];
  const suspendedTiers = tiers.filter(({ isSuspended }) => isSuspended).map(({ tier }) => tier);
  const path = { instrument: id };
  const read = useRead('/instruments/{instrument}', { path }, { isOff: id === '', isFresh: true });
  if (read.data === undefined) return undefined;
  const { instrument, digest, state } = read.data;
  const { parties, terms } = instrument;
  return { id, digest, parties, terms, isInForce: state.isInForce, suspendedTiers };
}

interface Props {
  readonly draft: ReleaseDraft;
  readonly held: Held | undefined;
}

export function ReleaseLaw({ draft, held }: Props) {
  const t = useTexts(transfersTexts).releasing;
  const country = useParty(draft.receiver)?.country;
  const agreement = useReliedOn(draft);
  const facts = factsOf(draft, { held, country, agreement });
  const asked = useQuery<Answered, ProblemError>({
    queryKey: [PATH, JSON.stringify(facts)],
    queryFn: async ({ signal }) => {
      const reply = await send('post', PATH, { body: { act: 'data.transfer', facts }, signal });
      return (reply as { output: Answered }).output;
    },
  });
  return (
    <Section title={t.look} lead={t.lookLead}>
      <Remote of={asked}>
        {({ verdict }) => <VerdictView verdict={verdict as unknown as Verdict} />}
      </Remote>
    </Section>
  );
}
