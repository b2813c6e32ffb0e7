// Story 2: genomes are sold abroad. Every copy is released, counted and judged by the ordinary act;
// the story only brings the stage, moves the clock and tells what the node answers.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../../base/fault.ts';
import { LICENSING } from './agreements.ts';
import type { DemoApi, Heard } from './api.ts';
import { US } from './cast.ts';
import type { DemoFolder } from './folder.ts';
import { conclude } from './found.ts';
import { dayOf, moveTo, nineOn, nowOf } from './move-clocks.ts';
import { registerFiles } from './register-data.ts';
import { remembered } from './state.ts';
import { personsFrom, writeGenomes } from './story-data.ts';
import { type ToldDuty, toldDuties, toldReasons } from './story-lines.ts';

export interface StoryStage {
  readonly demo: DemoFolder;
  readonly api: DemoApi;
  readonly tell: (text: string) => void;
}

const [BROKER, ACCESS_OFFICER] = ['licensing-officer', 'data-access-officer'];
const GENOMES = 'meridian-genomes.csv';
const SOURCE = { title: 'Invented for the demonstration' };

export async function tellSale(stage: StoryStage): Promise<void> {
  const { api, tell } = stage;
  const today = dayOf(await nowOf(api));
  const thisYear = today.with({ month: 1, day: 15 });
  const january = Temporal.PlainDate.compare(today, thisYear) < 0 ? thisYear : thisYear.add('P1Y');
  const sale = await prepareSale(stage, january);

  tell(`${january}: genomes of 96 US persons to ${BUYER}. The contract forbids nothing.`);
  await release(stage, BROKER, 'sale-january', sale.of(1, 96));
  const september = january.add('P8M');
  await moveTo(api, nineOn(september));
  tell(`\n${september}, within twelve months: 12 of the same persons again.`);
  await release(stage, BROKER, 'sale-same-twelve', sale.of(1, 12));
  tell('\nFour others: exactly 100 are not bulk.');
  await release(stage, BROKER, 'sale-four-others', sale.of(97, 4));
  tell('\nTwelve others than in January, those four among them: 108.');
  await release(stage, BROKER, 'sale-without-clause', sale.of(97, 12));
  tell('\nThe same, and the contract now forbids passing the data on:');
  await release(stage, BROKER, 'sale-with-clause', {
    ...sale.of(97, 12),
    hasOnwardTransferBan: true,
  });
  await tellGrant(stage);
  tell(
    '\nThe inputs of these acts are in .entente/demo/stories; send one again by hand:\n' +
      '  npx entente data-commons release-transfer --input .entente/demo/stories/sale-without-clause.json --as us/licensing-officer',
  );
}

const BUYER = 'Cormorant Sequence Traders Ltd (invented)';

async function prepareSale(stage: StoryStage, january: Temporal.PlainDate) {
  const { demo, api, tell } = stage;
  await remembered(demo, 'licensing', async () => {
    const { id } = await conclude(api, LICENSING, nineOn(january.subtract('P1D')));
    return id;
  });
  await moveTo(api, nineOn(january));
  const dataset = await remembered(demo, 'genomes', async () => {
    const title = 'Meridian Licensed Genomes (synthetic)';
    const made = writeGenomes(demo, US, GENOMES, 300, { title, classes: ['licensed-genomes'] });
    return (await registerFiles(api, US, BROKER, made)).id;
  });
  const counterparty = await registerBuyer(api, january);
  tell(`Meridian Genome Licensing holds ${dataset}; ${BUYER}, United Kingdom, is ${counterparty}.`);
  tell(`It is no covered person and wholly owned by a person in the United Kingdom.\n`);
  const terms = {
    dataset,
    counterparty,
    kind: 'data-brokerage',
    destination: 'GB',
    purpose: {
      'purpose.terms': ['DUO:0000042'],
      'purpose.isCommercial': true,
      'purpose.isAiTraining': false,
      'purpose.isModelRelease': false,
      'purpose.isCommercialModel': false,
      'purpose.hasOnwardTransfer': false,
      'project.isFederallyFunded': false,
    },
  };
  const of = (first: number, count: number) => ({
    ...terms,
    excerpt: { file: GENOMES, column: 'person', values: personsFrom(first, count) },
  });
  return { of };
}

async function registerBuyer(api: DemoApi, on: Temporal.PlainDate): Promise<string> {
  const fromOn = on.toString();
  const buyer = await registerParty(api, BROKER, {
    kind: 'firm',
    name: BUYER,
    country: 'GB',
    attributes: [
      { name: 'is-covered-person', value: false, fromOn, source: SOURCE },
      { name: 'has-onward-transfer-ban', value: false, fromOn, source: SOURCE },
      { name: 'tier', value: 'registered', fromOn, source: SOURCE },
    ],
  });
  const owner = await registerParty(api, BROKER, {
    kind: 'person',
    name: 'The owner of Cormorant (invented)',
    country: 'GB',
  });
  const share = { owner, owned: buyer, share: '100%', fromOn, source: SOURCE };
  await api.must(US, BROKER, 'POST /registry/ownership', share);
  return buyer;
}

async function registerParty(api: DemoApi, as: string, party: object): Promise<string> {
  const body = { source: SOURCE, ...party };
  const { party: made } = await api.must(US, as, 'POST /registry/parties', body);
  return (made as { id: string }).id;
}

async function tellGrant(stage: StoryStage): Promise<void> {
  const { demo, api, tell } = stage;
  const dataset = await remembered(demo, 'grant-genomes', async () => {
    const made = writeGenomes(demo, US, 'prairie-grant-genomes.csv', 150, {
      title: 'Prairie Grant Genomes, controlled access (synthetic)',
      classes: ['grant-genomes'],
      holderKind: 'university',
      isControlledAccess: true,
      repository: 'dbGaP',
      fundingNation: 'US',
    });
    return (await registerFiles(api, US, ACCESS_OFFICER, made)).id;
  });
  const fromOn = dayOf(await nowOf(api)).toString();
  const counterparty = await registerParty(api, ACCESS_OFFICER, {
    kind: 'laboratory',
    name: 'Institute of Genome Studies (invented)',
    country: 'CN',
    attributes: [{ name: 'is-covered-person', value: false, fromOn, source: SOURCE }],
  });
  tell('\nWork under a grant of the US Government, with an institution in a listed country:');
  await release(stage, ACCESS_OFFICER, 'grant-work', {
    dataset,
    counterparty,
    kind: 'data-brokerage',
    destination: 'CN',
    purpose: {
      'purpose.terms': ['DUO:0000042'],
      'purpose.isCommercial': false,
      'project.isFederallyFunded': true,
      'project.fundingNation': 'US',
    },
  });
}

/** One real act, and what came of it in words. */
async function release(stage: StoryStage, as: string, name: string, input: object): Promise<void> {
  const { demo, api, tell } = stage;
  const folder = path.join(demo.root, 'stories');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${name}.json`), `${JSON.stringify(input, null, 2)}\n`);
  const heard = await api.call(US, as, 'POST /data-commons/transfers', input);
  if (heard.verdict === undefined && heard.refusal?.kind !== 'denied')
    throw new Fault(`The node did not judge ${name}: ${heard.refusal?.message}`);
  tell(saidOf(heard));
  for (const line of toldReasons(heard)) tell(line);
  const duties = heard.output
    ? (heard.output['duties'] as ToldDuty[])
    : await owedBy(api, as, input);
  for (const line of toldDuties(duties)) tell(line);
}

function saidOf({ verdict, output, evidence }: Heard): string {
  const counted = verdict?.facts['counterparty.persons12Months.combined.us'];
  const count = counted === undefined ? '' : `; ${counted} US persons within 12 months`;
  const outcome = output ? `released as ${output['transfer']}` : 'refused';
  return `  ${outcome}${count}${evidence ? `  [${evidence.entry}]` : ''}`;
}

/** An offer that had to be refused leaves duties of its own. */
async function owedBy(api: DemoApi, as: string, input: object): Promise<ToldDuty[]> {
  const { dataset } = input as { dataset: string };
  const route = `GET /data-commons/duties?subject=${dataset}&state=due` as const;
  const { duties } = await api.must(US, as, route);
  return duties as ToldDuty[];
}
