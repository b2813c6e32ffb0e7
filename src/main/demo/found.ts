// The demonstration's constitution: four nations found the alliance, and some of them agree on
// data. Each step is an ordinary operation, performed by an officer of the nation it concerns.
import type { AgreementPlan } from './agreements.ts';
import type { DemoApi } from './api.ts';
import { type DemoNation, NATIONS } from './cast.ts';
import { atExactly } from './move-clocks.ts';

const OFFICER = 'treaty-officer';
type Bundle = { instrument: unknown; statements: unknown[] };

/** One text, drafted by the first nation, signed by all, carried from node to node by hand. */
export async function foundAlliance(api: DemoApi): Promise<string> {
  const cards = await Promise.all(
    NATIONS.map((nation) => api.must(nation, OFFICER, 'GET /node/accession-card')),
  );
  const [first, ...others] = NATIONS as [DemoNation, ...DemoNation[]];
  const drafted = await api.must(first, OFFICER, 'POST /instruments', {
    type: 'founding',
    title: 'Founding of the demonstration alliance',
    parties: NATIONS.map(({ member }) => member).sort(),
    terms: { members: cards },
    decisionRule: 'all-parties',
  });
  const id = drafted['id'] as string;
  await api.must(first, OFFICER, `POST /instruments/${id}/propose`, {});
  let bundle = await bundleAt(api, first, id);
  for (const nation of others) {
    await api.must(nation, OFFICER, 'POST /instruments/receive', bundle);
    await api.must(nation, OFFICER, `POST /instruments/${id}/sign`, {});
    bundle = await bundleAt(api, nation, id);
  }
  for (const nation of NATIONS)
    await api.must(nation, OFFICER, 'POST /instruments/receive', bundle);
  return id;
}

async function bundleAt(api: DemoApi, nation: DemoNation, id: string): Promise<Bundle> {
  const read = await api.must(nation, OFFICER, `GET /instruments/${id}`);
  const { instrument, statements, receipts } = read as unknown as Bundle & { receipts?: unknown };
  return { instrument, statements, ...(receipts ? { receipts } : {}) } as Bundle;
}

export interface Concluded {
  readonly id: string;
  readonly among: readonly DemoNation[];
  /** From the proposal at one node to "in force" at all. */
  readonly ms: number;
}

/**
 * Drafted and proposed by the first, signed by the others; the signatures travel in the feeds. The
 * id of a text is short for its digest, and the text says when it was drafted: so it is drafted at
 * the exact instant, and the same seed gives the same id.
 */
export async function conclude(
  api: DemoApi,
  { among, draft }: AgreementPlan,
  draftedAt: Temporal.Instant,
): Promise<Concluded> {
  const [first, ...others] = among as [DemoNation, ...DemoNation[]];
  const drafted = await atExactly(api, first, draftedAt, () =>
    api.must(first, OFFICER, 'POST /instruments', draft),
  );
  const started = performance.now();
  const id = drafted['id'] as string;
  await api.must(first, OFFICER, `POST /instruments/${id}/propose`, {});
  for (const nation of others) {
    await until(
      async () => (await api.call(nation, OFFICER, `GET /instruments/${id}`)).status === 200,
    );
    await api.must(nation, OFFICER, `POST /instruments/${id}/sign`, {});
  }
  for (const nation of among)
    await until(async () => isInForce(await api.must(nation, OFFICER, `GET /instruments/${id}`)));
  return { id, among, ms: performance.now() - started };
}

const isInForce = (read: Record<string, unknown>): boolean =>
  (read['state'] as { isInForce?: boolean }).isInForce === true;

export async function until(holds: () => Promise<boolean>, deadlineMs = 20_000): Promise<void> {
  const end = performance.now() + deadlineMs;
  while (!(await holds())) {
    if (performance.now() > end) throw new Error('the nodes did not come to agree in time');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
