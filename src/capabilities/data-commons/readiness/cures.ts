// Which cure is due: a data set under an agreement in force whose floor it does not reach gets one,
// with the days of the agreement's ladder; one that reaches it again has it closed.
import { dateOf, instantText } from '../../../base/instants.ts';
import { ladderDates } from '../../../kernel/instruments/portable.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { coveredBy } from '../covering.ts';
import type { Dataset } from '../model.ts';
import type { FoundAgreement } from '../ports.ts';
import { type ReadinessCure, readinessCures } from './cure-store.ts';
import { readinessAt } from './held.ts';

export interface Curing {
  readonly dataset: Dataset;
  readonly agreement: FoundAgreement;
  readonly partner: string;
  readonly at: Temporal.Instant;
  /** Where the agreement has no ladder. */
  readonly days: number;
}

/** What is to be saved and told: a new cure, or the open one closed; null when nothing changed. */
export async function dueCure(db: Database, curing: Curing): Promise<ReadinessCure | null> {
  const { dataset, agreement, partner, at } = curing;
  const cures = await readinessCures(db, {
    agreement: agreement.id,
    dataset: dataset.id,
    partner,
    isOpen: true,
  });
  const open = cures.find(({ holder }) => holder === dataset.holder) ?? null;
  const now = readinessAt(dataset, at);
  const { readinessFloor: floor } = agreement.terms;
  const classes = dataset.description.classes;
  const isCovered = coveredBy(agreement, { id: dataset.id, classes }) !== null;
  const isBelow = isCovered && agreement.isInForce && now.level < floor;
  if (open === null) return isBelow ? newCure(curing, now) : null;
  if (isBelow && open.floor === floor) return null;
  return { ...open, curedOn: dateOf(at).toString() };
}

function newCure(
  { dataset, agreement, partner, at, days }: Curing,
  { level, failing }: ReturnType<typeof readinessAt>,
): ReadinessCure {
  const { readinessFloor: floor, ladder } = agreement.terms;
  const noticeOn = dateOf(at);
  const cureByOn = ladder
    ? ladderDates(ladder, instantText(at)).cureUntilOn
    : noticeOn.add({ days }).toString();
  return {
    agreement: agreement.id,
    dataset: dataset.id,
    title: dataset.description.title,
    holder: dataset.holder,
    partner,
    level,
    floor,
    noticeOn: noticeOn.toString(),
    cureByOn,
    checks: failing
      .filter((one) => one.level <= floor)
      .map(({ text }) => /^[A-Z]\d+/.exec(text)?.[0] ?? text),
  };
}
