// Questions asked from here with what became of them at every data set they were put to, and what
// partners asked here with what they were told.
import { canonicalJson } from '../../base/canonical-json.ts';
import { instantText } from '../../base/instants.ts';
import type { Json, JsonObject } from '../../base/json.ts';
import type { Database } from '../../kernel/storage/index.ts';
import type { HeardAnswer } from './heard-answer.ts';

export const PART_STATES = [
  'waiting',
  'answered',
  'suppressed',
  'refused',
  'slow',
  'down',
  'missing',
] as const;
export type PartState = (typeof PART_STATES)[number];

export interface AskedQuestion {
  readonly id: string;
  readonly askedAt: string;
  readonly askedBy: string;
  readonly record: JsonObject;
}

/** The question at one data set. */
export interface QuestionPart {
  readonly question: string;
  readonly dataset: string;
  readonly holder: string;
  readonly state: PartState;
  readonly askedAt: string;
  readonly deadlineAt: string;
  readonly heardAt: string | null;
  readonly heard: HeardAnswer;
}

export interface HeardQuestion {
  /** `qst_.../ds_...`, the id of the exchange where there is one. */
  readonly id: string;
  readonly question: string;
  readonly dataset: string;
  readonly member: string;
  readonly kind: string;
  readonly outcome: 'answered' | 'suppressed' | 'refused';
  readonly at: string;
  readonly record: JsonObject;
}

type QuestionTables = {
  question: { id: string; asked_at: string; asked_by: string; record: string };
  question_part: {
    id: string;
    question: string;
    dataset: string;
    holder: string;
    state: PartState;
    asked_at: string;
    deadline_at: string;
    heard_at: string | null;
    record: string;
  };
  question_heard: Omit<HeardQuestion, 'record'> & { record: string };
};
const tables = (db: Database) => db.withTables<QuestionTables>();

export async function saveQuestion(
  db: Database,
  question: { id: string; askedAt: Temporal.Instant; askedBy: string; record: JsonObject },
): Promise<void> {
  await tables(db)
    .insertInto('question')
    .values({
      id: question.id,
      asked_at: instantText(question.askedAt),
      asked_by: question.askedBy,
      record: canonicalJson(question.record),
    })
    .execute();
}

export async function findQuestion(db: Database, id: string): Promise<AskedQuestion | null> {
  const row = await tables(db)
    .selectFrom('question')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? asked(row) : null;
}

/** Who asked here what this holder has under this id (`qst_.../ds_...`); null where nobody did. */
export async function askerOfPart(db: Database, holder: string, id: string) {
  const row = await tables(db)
    .selectFrom('question_part')
    .innerJoin('question', 'question.id', 'question_part.question')
    .select('asked_by')
    .where('question_part.id', '=', id)
    .where('holder', '=', holder)
    .executeTakeFirst();
  return row?.asked_by ?? null;
}

export interface NewestFirst {
  readonly after?: string | undefined;
  readonly limit: number;
}

export async function listQuestions(
  db: Database,
  page: NewestFirst & {
    readonly askedBy?: string | undefined;
    readonly holder?: string | undefined;
    readonly state?: PartState | undefined;
  },
): Promise<AskedQuestion[]> {
  const last = page.after === undefined ? null : await findQuestion(db, page.after);
  let query = tables(db).selectFrom('question').selectAll();
  if (page.askedBy !== undefined) query = query.where('asked_by', '=', page.askedBy);
  const { holder, state } = page;
  if (holder !== undefined || state !== undefined) {
    let parts = tables(db).selectFrom('question_part').select('question');
    if (holder !== undefined) parts = parts.where('holder', '=', holder);
    if (state !== undefined) parts = parts.where('state', '=', state);
    query = query.where('id', 'in', parts);
  }
  if (last)
    query = query.where((where) =>
      where.or([
        where('asked_at', '<', last.askedAt),
        where.and([where('asked_at', '=', last.askedAt), where('id', '>', last.id)]),
      ]),
    );
  const rows = await query.orderBy('asked_at', 'desc').orderBy('id').limit(page.limit).execute();
  return rows.map(asked);
}

const asked = (row: QuestionTables['question']): AskedQuestion => ({
  id: row.id,
  askedAt: row.asked_at,
  askedBy: row.asked_by,
  record: JSON.parse(row.record) as JsonObject,
});

export async function saveParts(db: Database, parts: readonly QuestionPart[]): Promise<void> {
  for (const part of parts)
    await tables(db).insertInto('question_part').values(row(part)).execute();
}

/** False when the part was heard before: what was heard first stands. */
export async function savePartHeard(db: Database, part: QuestionPart): Promise<boolean> {
  const { id, state, heard_at, record } = row(part);
  const done = await tables(db)
    .updateTable('question_part')
    .set({ state, heard_at, record })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return Number(done.numUpdatedRows) > 0;
}

export async function partsOf(db: Database, questions: readonly string[]): Promise<QuestionPart[]> {
  if (questions.length === 0) return [];
  const rows = await tables(db)
    .selectFrom('question_part')
    .selectAll()
    .where('question', 'in', [...questions])
    .orderBy('holder')
    .orderBy('dataset')
    .execute();
  return rows.map(partOf);
}

/** Put to nobody yet, or lost with the process that was putting them. */
export async function waitingParts(db: Database, limit: number): Promise<QuestionPart[]> {
  const rows = await tables(db)
    .selectFrom('question_part')
    .selectAll()
    .where('state', '=', 'waiting')
    .orderBy('asked_at')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(partOf);
}

const row = (part: QuestionPart): QuestionTables['question_part'] => ({
  id: `${part.question}/${part.dataset}`,
  question: part.question,
  dataset: part.dataset,
  holder: part.holder,
  state: part.state,
  asked_at: part.askedAt,
  deadline_at: part.deadlineAt,
  heard_at: part.heardAt,
  record: canonicalJson(part.heard as unknown as Json),
});

const partOf = (found: QuestionTables['question_part']): QuestionPart => ({
  question: found.question,
  dataset: found.dataset,
  holder: found.holder,
  state: found.state,
  askedAt: found.asked_at,
  deadlineAt: found.deadline_at,
  heardAt: found.heard_at,
  heard: JSON.parse(found.record) as HeardAnswer,
});

export async function saveHeardQuestion(db: Database, heard: HeardQuestion): Promise<void> {
  await tables(db)
    .insertInto('question_heard')
    .values({ ...heard, record: canonicalJson(heard.record) })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .execute();
}

export async function listHeardQuestions(
  db: Database,
  page: NewestFirst & {
    readonly dataset?: string | undefined;
    readonly member?: string | undefined;
    readonly outcome?: HeardQuestion['outcome'] | undefined;
  },
): Promise<HeardQuestion[]> {
  const all = tables(db).selectFrom('question_heard');
  const last =
    page.after === undefined
      ? undefined
      : await all.select(['at', 'id']).where('id', '=', page.after).executeTakeFirst();
  let query = all.selectAll();
  if (page.dataset !== undefined) query = query.where('dataset', '=', page.dataset);
  if (page.member !== undefined) query = query.where('member', '=', page.member);
  if (page.outcome !== undefined) query = query.where('outcome', '=', page.outcome);
  if (last)
    query = query.where((where) =>
      where.or([
        where('at', '<', last.at),
        where.and([where('at', '=', last.at), where('id', '>', last.id)]),
      ]),
    );
  const rows = await query.orderBy('at', 'desc').orderBy('id').limit(page.limit).execute();
  return rows.map((each) => ({ ...each, record: JSON.parse(each.record) as JsonObject }));
}
