// Lets readiness live in time: assesses what waits for it, tells of reports whose term is over, and
// keeps the cures of data sets that agreements' floors bear on.
import type { AnyOperation, Perform } from '../../../kernel/acts/index.ts';
import type { Clock, Database } from '../../../kernel/storage/index.ts';
import { findDataset, listDatasets } from '../dataset-store.ts';
import type { Dataset } from '../model.ts';
import { assessReadiness } from '../operations/assess-readiness.ts';
import { keepReadinessCure } from '../operations/keep-readiness-cure.ts';
import { regradeReadiness } from '../operations/regrade-readiness.ts';
import type { ActiveMembers, Agreements, FoundAgreement } from '../ports.ts';
import { readinessCures } from './cure-store.ts';
import { dueCure } from './cures.ts';
import { readinessAt } from './held.ts';
import { wantedAssessments } from './readiness-store.ts';
import { isHeld } from './refusals.ts';

export interface ReadinessDeskPorts {
  readonly db: Database;
  readonly clock: Clock;
  readonly perform: Perform;
  readonly members: ActiveMembers;
  readonly agreements: Agreements;
  /** Of the profile, where an agreement has no ladder. */
  readonly cureDays: number;
}

const EVERY_MS = 15_000;
const PAGE = 100;
const itself = { kind: 'node-itself' } as const;
const operationOf = (operation: unknown): AnyOperation => operation as AnyOperation;

export const readinessDesk = (ports: ReadinessDeskPorts) => ({
  name: 'readiness',
  everyMs: EVERY_MS,
  async run(): Promise<void> {
    await assessWaiting(ports);
    const { db } = ports;
    const bearing = await bearingAgreements(ports);
    let after: string | undefined;
    do {
      const page = await listDatasets(db, { marks: ['withdrawn:false'], limit: PAGE, after });
      for (const dataset of page) await tellIfOver(ports, dataset);
      for (const dataset of page) await keepCures(ports, dataset, bearing);
      after = page.length === PAGE ? page.at(-1)!.id : undefined;
    } while (after !== undefined);
  },
});

async function assessWaiting({ db, perform }: ReadinessDeskPorts): Promise<void> {
  for (const { dataset } of await wantedAssessments(db))
    if (isHeld(await findDataset(db, dataset)))
      await perform(operationOf(assessReadiness), itself, { dataset });
}

async function tellIfOver({ clock, perform }: ReadinessDeskPorts, dataset: Dataset): Promise<void> {
  const { readiness } = dataset;
  if (readiness === undefined || readiness.toldOverAt !== undefined) return;
  if (readinessAt(dataset, clock.now()).isInForce) return;
  await perform(operationOf(regradeReadiness), itself, { dataset: dataset.id });
}

interface Bearing {
  readonly partner: string;
  readonly agreement: FoundAgreement;
}

/** Agreements that ask for a level, and those under which a cure is open. */
async function bearingAgreements(ports: ReadinessDeskPorts): Promise<Bearing[]> {
  const { db, clock, members, agreements } = ports;
  const at = clock.now();
  const open = new Set((await readinessCures(db, { isOpen: true })).map((one) => one.agreement));
  const bearing: Bearing[] = [];
  for (const partner of await members.others(db, at))
    for (const agreement of await agreements.with(db, partner, at))
      if (open.has(agreement.id) || (agreement.isInForce && agreement.terms.readinessFloor > 0))
        bearing.push({ partner, agreement });
  return bearing;
}

async function keepCures(
  { db, clock, perform, cureDays: days }: ReadinessDeskPorts,
  dataset: Dataset,
  bearing: readonly Bearing[],
): Promise<void> {
  const at = clock.now();
  for (const { partner, agreement } of bearing) {
    // Closing one and opening another at a new floor are two acts.
    for (let turn = 0; turn < 2; turn++) {
      if ((await dueCure(db, { dataset, agreement, partner, at, days })) === null) break;
      const input = { dataset: dataset.id, agreement: agreement.id, partner };
      await perform(operationOf(keepReadinessCure), itself, input);
    }
  }
}
