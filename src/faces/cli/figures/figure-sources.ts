// Where the data of each figure come from: the same operations as behind the page that draws it,
// and the same functions from output to figure.
import {
  type AskedSeen,
  allianceSubject,
  answerSubjects,
  type BalanceSeen,
  type BallotSeen,
  balanceSubject,
  ballotSubject,
  columnSubject,
  cureSubject,
  flowsOf,
  type HeldSeen,
  heldColumns,
  heldVariants,
  type MemberSeen,
  mattersSubject,
  type PublishedSeen,
  type PublishedVariantsSeen,
  proofSubject,
  publishedColumns,
  publishedVariants,
  type QuestionsSeen,
  type Subject,
  variantSubjects,
  type WorldMap,
} from '../../../base/figures/index.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { proofOf } from '../../../kernel/ledger/portable.ts';
import { callOperation } from '../client.ts';
import type { Profile } from '../profile.ts';

type Input = Readonly<Record<string, unknown>>;
type Read = Promise<Result<readonly Subject[]>>;

/** The output of a read at the node, by its address. */
async function outputOf<T>(
  profile: Profile,
  path: `/${string}`,
  input: Input = {},
): Promise<Result<T>> {
  const read = { id: 'figure.read', route: { method: 'GET', path } } as const;
  const { reply } = await callOperation(profile, read, input);
  return reply.ok ? ok(reply.value.output as T) : reply;
}

const nothingToDraw = (message: string, next: string): Result<never, Refusal> =>
  refused(refusal('not-found', 'cli.nothing-to-draw', message, { next }));

const membersAt = (profile: Profile) =>
  outputOf<{ members: readonly MemberSeen[] }>(profile, '/members');

/** Names where this reader may list members, codes where not. */
async function namesAt(profile: Profile): Promise<(code: string) => string> {
  const found = await membersAt(profile);
  const names = new Map(found.ok ? found.value.members.map(({ id, name }) => [id, name]) : []);
  return (code) => names.get(code) ?? code;
}

const QUESTIONS_MAX = 100;

export async function allianceMapAt(profile: Profile): Read {
  const found = await membersAt(profile);
  if (!found.ok) return found;
  const { default: world } = await import('../../../base/figures/map/world.json', {
    with: { type: 'json' },
  });
  const flows = flowsOf(await questionsAt(profile));
  const { members } = found.value;
  return ok([allianceSubject({ world: world as unknown as WorldMap, members, flows })]);
}

/** The newest; none where the role may not list them. */
async function questionsAt(profile: Profile): Promise<QuestionsSeen> {
  const [who, asked, heard] = await Promise.all([
    outputOf<{ member: string }>(profile, '/sessions/me'),
    outputOf<{ questions: QuestionsSeen['asked'] }>(profile, '/data-commons/questions', {
      limit: QUESTIONS_MAX,
    }),
    outputOf<{ questions: QuestionsSeen['heard'] }>(profile, '/data-commons/heard-questions', {
      limit: QUESTIONS_MAX,
    }),
  ]);
  if (!who.ok) return { self: '', asked: [], heard: [] };
  return {
    self: who.value.member,
    asked: asked.ok ? asked.value.questions : [],
    heard: heard.ok ? heard.value.questions : [],
  };
}

export async function ballotAt(profile: Profile, instrument: string): Read {
  const found = await outputOf<BallotSeen>(profile, '/instruments/:instrument/ballot', {
    instrument,
  });
  if (!found.ok) return found;
  const subject = ballotSubject(found.value, await namesAt(profile));
  if (subject !== null) return ok([subject]);
  return nothingToDraw(
    'Nobody votes on it by members or weight.',
    'entente instruments read-ballot has its lines.',
  );
}

export async function mattersAt(profile: Profile, instrument: string): Read {
  const found = await outputOf<{ state: Parameters<typeof mattersSubject>[0] }>(
    profile,
    '/instruments/:instrument',
    { instrument },
  );
  if (!found.ok) return found;
  const subject = mattersSubject(found.value.state);
  if (subject !== null) return ok([subject]);
  return nothingToDraw(
    'No matter stands on its ladder of notice and cure.',
    'entente figure cure-ladder shows the steps of a shortfall in reciprocity.',
  );
}

const balanceAt = (profile: Profile, partner: string, agreement?: string) =>
  outputOf<BalanceSeen>(profile, '/data-commons/balances/:partner', {
    partner,
    ...(agreement === undefined ? {} : { agreement }),
  });

export async function reciprocityAt(profile: Profile, partner: string, agreement?: string): Read {
  const found = await balanceAt(profile, partner, agreement);
  if (!found.ok) return found;
  const subject = balanceSubject(found.value, await namesAt(profile));
  if (subject !== null) return ok([subject]);
  return nothingToDraw(
    'No quarter is counted yet.',
    'Ask again when the first quarter of the agreement runs.',
  );
}

export async function cureLadderAt(profile: Profile, partner: string, agreement?: string): Read {
  const found = await balanceAt(profile, partner, agreement);
  if (!found.ok) return found;
  const subject = cureSubject(found.value, await namesAt(profile));
  if (subject !== null) return ok([subject]);
  return nothingToDraw(
    'No shortfall stands on either side.',
    'entente figure reciprocity shows the quarters.',
  );
}

type Published = PublishedSeen & PublishedVariantsSeen & { readonly registeredAt: string };
type Held = HeldSeen & {
  readonly registeredAt: string;
  readonly files: Parameters<typeof heldVariants>[0];
};
type Dataset =
  | { readonly kind: 'held'; readonly held: Held }
  | { readonly kind: 'published'; readonly published: Published };

/** Exact where this reader may see it so, else as it is published. */
async function datasetAt(profile: Profile, dataset: string): Promise<Result<Dataset>> {
  const held = await outputOf<{ dataset: Held }>(profile, '/data-commons/datasets/:dataset', {
    dataset,
  });
  if (held.ok) return ok({ kind: 'held', held: held.value.dataset });
  const shown = await outputOf<{ dataset: Published }>(
    profile,
    '/data-commons/partner-datasets/:dataset',
    { dataset },
  );
  return shown.ok ? ok({ kind: 'published', published: shown.value.dataset }) : shown;
}

export async function datasetColumnAt(profile: Profile, dataset: string, column: string): Read {
  const found = await datasetAt(profile, dataset);
  if (!found.ok) return found;
  const { value } = found;
  const [columns, asOf] =
    value.kind === 'held'
      ? [heldColumns(value.held), value.held.registeredAt]
      : [publishedColumns(value.published), value.published.registeredAt];
  const wanted = columns.filter((one) => one.column === column || one.title === column);
  const drawn = wanted.map((one) => columnSubject(one, asOf));
  const subjects = drawn.flatMap((one) => ('why' in one ? [] : [one]));
  if (subjects.length > 0) return ok(subjects);
  const why = drawn.find((one) => 'why' in one);
  if (why) return nothingToDraw(`${column} has no figure: ${why.why}.`, nextOf(columns));
  return nothingToDraw(`${dataset} has no measured column ${column}.`, nextOf(columns));
}

const nextOf = (columns: readonly { readonly column: string }[]): string =>
  columns.length === 0
    ? 'No column of it is measured.'
    : `Measured are: ${columns.map(({ column }) => column).join(', ')}.`;

export async function datasetVariantsAt(profile: Profile, dataset: string): Read {
  const found = await datasetAt(profile, dataset);
  if (!found.ok) return found;
  const { value } = found;
  const [variants, asOf] =
    value.kind === 'held'
      ? [heldVariants(value.held.files), value.held.registeredAt]
      : [publishedVariants(value.published), value.published.registeredAt];
  if (variants.length > 0) return ok(variants.flatMap((one) => variantSubjects(one, asOf)));
  return nothingToDraw(
    `${dataset} has no variants.`,
    'entente figure dataset-column draws a column of a table.',
  );
}

export async function answerAt(profile: Profile, question: string): Read {
  const found = await outputOf<AskedSeen>(profile, '/data-commons/questions/:question', {
    question,
  });
  if (!found.ok) return found;
  const subjects = answerSubjects(found.value);
  if (subjects.length > 0) return ok(subjects);
  return nothingToDraw(
    'These answers are no numbers that can be drawn.',
    'entente data-commons read-question has them in words.',
  );
}

export async function proofAt(profile: Profile, entry: string): Read {
  const found = await outputOf<Parameters<typeof proofOf>[0]>(
    profile,
    '/ledger/entries/:entry/receipt',
    { entry },
  );
  if (!found.ok) return found;
  const proof = proofOf(found.value);
  if (proof !== null) return ok([proofSubject(proof)]);
  return nothingToDraw(
    'The signed head in its receipt cannot be read.',
    'entente log verify names what is wrong with it.',
  );
}
