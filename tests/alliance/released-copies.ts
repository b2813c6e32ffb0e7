// A firm of a partner that may receive copies, and a copy released to it. Everybody is invented.
import type { Alliance } from '../../src/testkit/alliance.ts';

type Node = ReturnType<Alliance['at']>;

export interface Released {
  readonly transfer: string;
  readonly links: readonly { readonly url: string }[];
}

const SOURCE = { title: 'Invented for this test' };

/** Registered at the holder, with its owner and what law asks about it; its id. */
export async function receiverAt(us: Node): Promise<string> {
  const since = { fromOn: '2025-01-01', source: SOURCE };
  const made = (about: object) =>
    us.must<{ party: { id: string } }>('steward', 'registry.register-party', {
      source: SOURCE,
      country: 'GB',
      ...about,
    });
  const { party } = await made({
    kind: 'firm',
    name: 'Receiver (invented)',
    attributes: [
      { name: 'is-covered-person', value: false, ...since },
      { name: 'has-onward-transfer-ban', value: true, ...since },
      { name: 'tier', value: 'accredited', ...since },
    ],
  });
  const { party: owner } = await made({ kind: 'person', name: 'Its owner (invented)' });
  await us.must('steward', 'registry.record-ownership', {
    ...{ owner: owner.id, owned: party.id, share: '100%' },
    ...since,
  });
  return party.id;
}

export const releaseTo = (
  { dataset, counterparty }: { readonly dataset: string; readonly counterparty: string },
  values: readonly string[],
  file = 'heart.csv',
) => ({
  dataset,
  counterparty,
  kind: 'data-brokerage',
  destination: 'GB',
  hasOnwardTransferBan: true,
  excerpt: { file, column: 'person', values },
  purpose: {
    'purpose.terms': ['DUO:0000042'],
    'purpose.isCommercial': true,
    'purpose.isAiTraining': false,
    'purpose.isModelRelease': false,
    'purpose.isCommercialModel': false,
    'purpose.hasOnwardTransfer': false,
    'project.isFederallyFunded': false,
  },
});

export const fetchedFrom = (holder: Node, url: string) => {
  const { pathname, search } = new URL(url);
  return holder.equipped.app.inject({ method: 'GET', url: `${pathname}${search}` });
};
