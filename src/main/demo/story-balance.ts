// Story 3: give and take over four quarters. Two registries are asked about by real questions in
// both directions, one fairly, one not; each node keeps its own books of them. The story moves the
// clock from quarter to quarter and then tells what each node reads in its books.
import { Fault } from '../../base/fault.ts';
import { HARBOUR, TIDE } from './agreements.ts';
import type { DemoApi } from './api.ts';
import { type DemoNation, UK, US } from './cast.ts';
import { conclude } from './found.ts';
import { dayOf, moveTo, nineOn, nowOf } from './move-clocks.ts';
import { registerFiles, untilCatalogued } from './register-data.ts';
import { remembered } from './state.ts';
import { type RegistryPlan, writeRegistry } from './story-data.ts';
import type { StoryStage } from './story-sale.ts';

const QUARTERS = 4;
const PURPOSE = {
  'purpose.terms': ['biomedical'],
  'purpose.isCommercial': false,
  'purpose.isAiTraining': false,
  'purpose.isModelRelease': false,
  'purpose.isCommercialModel': false,
  'purpose.isPublicationPlanned': false,
  'purpose.acceptedDuties': [],
};

/** 4 x 300 x 125 units from the UK; from the US 4 x 240 x 125 fairly, and 4 x 183 x 125. */
const REGISTRIES: readonly (readonly [DemoNation, RegistryPlan])[] = [
  [UK, registry('tide', 'uk', 300)],
  [US, registry('tide', 'us', 240)],
  [UK, registry('harbour', 'uk', 300)],
  [US, registry('harbour', 'us', 183)],
];
const OPEN: RegistryPlan = {
  key: 'harbour-open-uk',
  title: 'Harbour Open Counts, UK (synthetic)',
  class: 'harbour-open',
  people: 1_200,
  tier: 'open',
};

function registry(of: string, nation: string, people: number): RegistryPlan {
  return {
    key: `${of}-${nation}`,
    title: `${of === 'tide' ? 'Tide' : 'Harbour'} Registry, ${nation.toUpperCase()} (synthetic)`,
    class: `${of}-registry`,
    people,
    tier: 'accredited',
  };
}

interface Standing {
  readonly party: string;
  readonly served: string;
  readonly received: string;
  readonly ratio: string | null;
  readonly floor: string;
  readonly isBelow: boolean;
  readonly lacking: string;
}
interface Balance {
  readonly statements: readonly {
    readonly quarter: string;
    readonly flows: readonly { readonly exchanges: number }[];
  }[];
  readonly standings: readonly Standing[];
  readonly cure: Readonly<Record<string, { readonly stage: string; readonly text: string }>>;
}

export async function tellBalance(stage: StoryStage): Promise<void> {
  const { api, tell } = stage;
  const { tide, harbour, sets } = await prepare(stage);
  for (;;) {
    const { statements } = await balanceAt(api, US, harbour);
    if (statements.length > QUARTERS) break;
    const running = statements.at(-1)!;
    if (running.flows.every(({ exchanges }) => exchanges === 0))
      for (const [holder, dataset] of sets)
        tell(await exchange(api, running.quarter, holder, dataset));
    await moveTo(api, nineOn(nextQuarter(dayOf(await nowOf(api)))));
  }
  const now = await nowOf(api);
  tell(`\n${dayOf(now)}. What each node reads in its own books of the last four whole quarters:`);
  for (const nation of [US, UK])
    for (const [name, id] of [
      ['Tide', tide],
      ['Harbour', harbour],
    ] as const)
      for (const line of saidBy(nation, name, await balanceAt(api, nation, id))) tell(line);
  tell('\nThe US laboratory asks the UK registry again, and the open counts:');
  tell(await outcome(api, UK, sets[2]![1]));
  tell(await outcome(api, UK, await remembered(stage.demo, OPEN.key, notMade)));
  tell(
    '\nMove on and look again:  npx entente demo advance 30d && npx entente demo story 3\n' +
      `The books themselves:  npx entente data-commons read-balance --partner GB --agreement ${harbour} --as us/treaty-officer`,
  );
}

const notMade = (): Promise<string> => Promise.reject(new Error('the open counts are registered'));

async function prepare({ demo, api, tell }: StoryStage) {
  const tomorrow = dayOf(await nowOf(api)).add('P1D');
  const agree = (name: string, plan: typeof TIDE, minute: number) =>
    remembered(demo, name, async () => {
      const at = nineOn(tomorrow).add({ minutes: minute });
      const { id } = await conclude(api, plan, at);
      tell(`${dayOf(at)}: US and UK conclude ${plan.draft['title']}, ${id}.`);
      return id;
    });
  const [tide, harbour] = [await agree('tide', TIDE, 0), await agree('harbour', HARBOUR, 10)];
  const sets: [DemoNation, string][] = [];
  for (const [nation, plan] of [...REGISTRIES, [UK, OPEN] as const]) {
    const id = await remembered(demo, plan.key, async () => {
      const made = await writeRegistry(demo, nation, plan);
      const { id: dataset, recordsTotal } = await registerFiles(api, nation, 'steward', made);
      tell(`  ${nation.shortName} registers ${plan.title}: ${recordsTotal} records, ${dataset}`);
      return dataset;
    });
    if (plan !== OPEN) sets.push([nation, id]);
  }
  const of = (nation: DemoNation) => sets.filter(([by]) => by === nation).map(([, id]) => id);
  await untilCatalogued(api, US, of(UK));
  await untilCatalogued(api, UK, of(US));
  return { tide, harbour, sets };
}

const partnerOf = (nation: DemoNation): DemoNation => (nation === US ? UK : US);

async function ask(api: DemoApi, holder: DemoNation, dataset: string) {
  const output = await api.must(partnerOf(holder), 'researcher', 'POST /data-commons/questions', {
    question: { kind: 'count', filters: [] },
    datasets: [dataset],
    purpose: PURPOSE,
  });
  return (output['answers'] as Answer[])[0]!;
}
interface Answer {
  readonly title: string;
  readonly outcome: string;
  readonly units?: string;
  readonly refusal?: { readonly because?: readonly { readonly text: string }[] };
}

async function exchange(api: DemoApi, quarter: string, holder: DemoNation, dataset: string) {
  const { title, outcome: came, units } = await ask(api, holder, dataset);
  if (came !== 'answered')
    throw new Fault(
      `${title}: ${came}. The story needs all nodes; tell it again when they are up.`,
    );
  const asker = partnerOf(holder).shortName;
  return `${quarter}: ${asker} asks ${title}: ${came}, ${units ?? 0} units served by ${holder.shortName}`;
}

async function outcome(api: DemoApi, holder: DemoNation, dataset: string): Promise<string> {
  const { title, outcome: came, refusal } = await ask(api, holder, dataset);
  const why = (refusal?.because ?? []).map(({ text }) => `\n        ${text}`).join('');
  return `  ${title}: ${came}${why}`;
}

async function balanceAt(api: DemoApi, nation: DemoNation, agreement: string): Promise<Balance> {
  const partner = partnerOf(nation).member;
  const route = `GET /data-commons/balances/${partner}?agreement=${agreement}` as const;
  return (await api.must(nation, 'treaty-officer', route)) as unknown as Balance;
}

function saidBy(nation: DemoNation, name: string, { standings, cure }: Balance): string[] {
  const standing = standings.find(({ party }) => party === US.member);
  if (standing === undefined) return [`  ${nation.shortName} on ${name}: no whole quarter yet.`];
  const { served, received, ratio, floor, isBelow, lacking } = standing;
  const ending = isBelow
    ? `below the floor ${floor}, ${lacking} units lacking`
    : `floor ${floor} reached`;
  return [
    `  ${nation.shortName} on ${name}: the US served ${served} and received ${received} units: ${ratio}; ${ending}.`,
    `        ${cure[US.member]?.text}`,
  ];
}

/** The first day of the quarter after. */
function nextQuarter(day: Temporal.PlainDate): Temporal.PlainDate {
  const first = day.with({ month: 3 * Math.floor((day.month - 1) / 3) + 1, day: 1 });
  return first.add('P3M');
}
