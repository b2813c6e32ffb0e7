// The privacy guard between what was computed and what leaves, in the order of the data-engine
// design, section 5.3: the question on its grid, what was answered before, cohorts that are too
// near, noise, and the budget, which is charged in the transaction of the answer.
import { digestOfJson } from '../../../base/digest.ts';
import type { RandomBytes } from '../../../base/ids.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import type { Database } from '../../../kernel/storage/index.ts';
import { askedFile } from '../asked-file.ts';
import type { Computed } from '../compute-answer.ts';
import {
  type Answer,
  type DisclosurePolicy,
  disclose,
  isVariantQuestion,
  type Question,
  SUPPRESSED,
} from '../disclosure/index.ts';
import type { Dataset } from '../model.ts';
import { published } from '../published.ts';
import { namedSnapshot } from '../snapshots/index.ts';
import { disclosedFrom } from '../snapshots/moved-counts.ts';
import type { Bounds } from '../tables/index.ts';
import { type Account, type Asker, groupOf } from './account.ts';
import type { Seal } from './budget-line.ts';
import { isTooNear, packed } from './cohort.ts';
import { EvenDraws } from './discrete-laplace.ts';
import { cellsAsked, type GridColumn, offGrid, onGrid } from './grid.ts';
import { type Mechanism, mechanismOf } from './mechanism.ts';
import { type Labels, noisyCells } from './noise.ts';
import { type PrivacySettings, standardPrivacy } from './privacy-settings.ts';
import {
  appendLine,
  cohortsAnswered,
  findAnswered,
  findRelease,
  saveAnswered,
  saveRelease,
} from './privacy-store.ts';

export interface Guarded {
  readonly mechanism: Mechanism;
  readonly settings: PrivacySettings;
  /** As it is computed and answered. */
  readonly question: Question;
  readonly isTurned: boolean;
  /** Between which values a mean is taken, where noise is drawn on it. */
  readonly bounds: Bounds | null;
  /** By which a cross-tab is told, where noise is drawn on it. */
  readonly labels: Labels | null;
  /** Epsilon in millionths; 0 where nothing is drawn. */
  readonly cost: number;
}

export const settingsOf = ({ description }: Pick<Dataset, 'description'>): PrivacySettings =>
  description.privacy ?? standardPrivacy;

/** What the guard makes of a question before anything is computed. */
export function guarded(dataset: Dataset, question: Question): Result<Guarded> {
  const settings = settingsOf(dataset);
  const mechanism = mechanismOf(dataset, askedFile(dataset, question));
  const base = { mechanism, settings, bounds: null, labels: null, cost: 0 };
  if (mechanism === 'open' || mechanism === 'none')
    return ok({ ...base, question, isTurned: false });
  const { columns } = published(dataset);
  const asked = onGrid(question, columns);
  if (!asked.ok) return asked;
  if (mechanism === 'exact') return ok({ ...base, ...asked.value });
  const publicly = publicShape(asked.value.question, columns);
  if (!publicly.ok) return publicly;
  return ok({ ...base, ...asked.value, ...publicly.value, cost: settings.perAnswer });
}

/** What may be known of the columns before the budget is touched. */
function publicShape(
  question: Question,
  columns: readonly GridColumn[],
): Result<Pick<Guarded, 'bounds' | 'labels'>> {
  const named = (name: string) => columns.find((column) => column.name === name);
  if (question.kind === 'mean') {
    const edges = named(question.of)?.edges ?? [];
    if (edges.length < 2) return refused(offGrid(question.of, 'no bins of it are published'));
    return ok({ bounds: { least: edges[0]!, most: edges.at(-1)! }, labels: null });
  }
  if (question.kind !== 'cross-tab') return ok({ bounds: null, labels: null });
  for (const name of [question.rows, question.columns])
    if (!named(name)?.categories) return refused(offGrid(name, 'no values of it are published'));
  const labels = {
    rows: named(question.rows)?.categories ?? [],
    columns: named(question.columns)?.categories ?? [],
  };
  return ok({ bounds: null, labels });
}

const stateOf = (dataset: Dataset): string =>
  `${namedSnapshot(dataset).snapshot} ${dataset.withdrawals?.state ?? ''}`;

/** Of a release: whoever asks, and whenever, it is the same one. */
const releaseId = (dataset: Dataset, { question, cost }: Guarded): string =>
  digestOfJson([cellsAsked(question), stateOf(dataset), cost]);
/** Of an exact answer: the same one to the same organisation. */
const answeredId = (dataset: Dataset, guard: Guarded, asker: Asker): string =>
  digestOfJson([releaseId(dataset, guard), groupOf(asker)]);

/** Whether it was told before, so that telling it again costs nothing. */
export async function wasReleased(
  db: Database,
  dataset: Dataset,
  guard: Guarded,
  asker: Asker,
): Promise<boolean> {
  if (guard.mechanism === 'noisy')
    return (await findRelease(db, releaseId(dataset, guard))) !== null;
  return (await findAnswered(db, answeredId(dataset, guard, asker))) !== null;
}

export interface Releasing {
  readonly db: Database;
  readonly at: string;
  readonly account: Account;
  readonly seal: Seal;
  readonly random: RandomBytes;
}

export interface ToRelease {
  readonly dataset: Dataset;
  readonly guard: Guarded;
  readonly computed: Computed;
  readonly policy: DisclosurePolicy;
  readonly asker: Asker;
  readonly questionId: string;
}

export interface Released {
  readonly answer: Answer;
  readonly policy: DisclosurePolicy;
  readonly perturbation?: number;
  /** Standard deviation of the noise, of any number told at most. */
  readonly deviation?: number;
  /** Epsilon in millionths that was charged for it; 0 for what was released before. */
  readonly cost: number;
}

export function release(releasing: Releasing, asked: ToRelease): Promise<Released> {
  return asked.guard.mechanism === 'noisy'
    ? releaseNoisy(releasing, asked)
    : releaseExact(releasing, asked);
}

async function releaseNoisy(releasing: Releasing, asked: ToRelease): Promise<Released> {
  const { db, at, random } = releasing;
  const { dataset, guard, computed, policy } = asked;
  const id = releaseId(dataset, guard);
  let released = await findRelease(db, id);
  const cost = released === null ? guard.cost : 0;
  if (released === null) {
    const draws = new EvenDraws(random);
    released = noisyCells(computed.raw, { ...guard, draws });
    await saveRelease(db, { id, dataset: dataset.id, at, cells: released });
    await charge(releasing, asked, cost);
  }
  const cells = withAskedParts(released.cells, guard.question);
  const answer = disclose(cells, policy);
  return { answer, policy, deviation: released.deviation, cost };
}

/** Other quantiles of the same bins, presence or counts of the same variant: the same cells. */
function withAskedParts<T extends { kind: string }>(cells: T, question: Question): T {
  if (question.kind === 'quantiles') return { ...cells, probabilities: question.probabilities };
  return isVariantQuestion(question) ? { ...cells, kind: question.kind } : cells;
}

async function releaseExact(releasing: Releasing, asked: ToRelease): Promise<Released> {
  const { db, at } = releasing;
  const { dataset, guard, computed, policy, asker } = asked;
  const disclosed = disclosedFrom(dataset, computed.raw, policy);
  if (guard.mechanism === 'open') return { ...disclosed, cost: 0 };
  const id = answeredId(dataset, guard, asker);
  const before = await findAnswered(db, id);
  if (before !== null)
    return before === 'answered' ? { ...disclosed, cost: 0 } : suppressedUnder(policy);
  const members = computed.mask === null ? new Uint8Array() : packed(computed.mask);
  const row = {
    id,
    dataset: dataset.id,
    // Once participants withdrew, counts are moved, and told only beside others that were moved.
    file: `${askedFile(dataset, guard.question)?.sha256} ${dataset.withdrawals?.state ?? ''}`,
    audience: groupOf(asker),
    at,
    members,
  };
  const earlier = computed.mask === null ? [] : await cohortsAnswered(db, row);
  const isNear = earlier.some((cohort) => isTooNear(members, cohort, policy.minimumCell));
  await saveAnswered(db, { ...row, outcome: isNear ? 'suppressed' : 'answered' });
  await charge(releasing, asked, 0);
  return isNear ? suppressedUnder(policy) : { ...disclosed, cost: 0 };
}

const suppressedUnder = (policy: DisclosurePolicy): Released => ({
  answer: SUPPRESSED,
  policy,
  cost: 0,
});

async function charge(
  { db, at, account, seal }: Releasing,
  { dataset, guard, asker, questionId }: ToRelease,
  cost: number,
): Promise<void> {
  const kind = guard.mechanism === 'noisy' ? ('noisy' as const) : ('exact' as const);
  const line = {
    dataset: dataset.id,
    epoch: account.epoch,
    kind,
    at,
    cause: questionId,
    asked: guard.question.kind,
    ...asker,
    cost,
  };
  await appendLine(db, account, line, seal);
}
