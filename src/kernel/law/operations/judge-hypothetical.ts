// POST /law/hypothetical-verdicts: what the law would say of made-up facts. Nothing is written.
import type { JsonObject } from '../../../base/json.ts';
import { type Refusal, refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { parse, Type } from '../../../base/schema.ts';
import type { Act } from '../../../base/verdict.ts';
import { readOperation } from '../../storage/index.ts';
import type { ActKind } from '../act-kinds.ts';
import { explain } from '../explain.ts';
import { judge } from '../judge.ts';
import { KnownAt, momentOf, ValidOn } from '../moment.ts';
import { nearMisses } from '../near-misses.ts';
import { actKindsPort, lawBookPort } from '../ports.ts';
import { VerdictSchema } from '../verdict-schema.ts';
import { READERS } from './grants.ts';

const closed = { additionalProperties: false };
const FACTS_MAX = 300;
const MISSES_MAX = 50;

export const NearMissSchema = Type.Object(
  {
    rule: Type.String(),
    title: Type.String(),
    citation: Type.String(),
    place: Type.String(),
    with: Type.Enum(['lifts', 'permits'], {
      description: 'With these facts the prohibition falls, or the permission applies',
    }),
    lacking: Type.Array(
      Type.Object({ fact: Type.String(), is: Type.String(), wanted: Type.String() }, closed),
      { description: 'All of these together; empty when no fact can change it' },
    ),
  },
  { ...closed, title: 'Near miss' },
);

export const judgeHypothetical = readOperation({
  id: 'law.judge-hypothetical',
  summary: 'Ask what the law would say of made-up facts, on any day; nothing is written',
  route: { method: 'POST', path: '/law/hypothetical-verdicts' },
  input: Type.Object(
    {
      act: Type.String({
        pattern: '^[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+$',
        maxLength: 100,
        description: 'kind of act, for example data.transfer',
      }),
      facts: Type.Record(Type.String({ maxLength: 200 }), Type.Unknown(), {
        maxProperties: FACTS_MAX,
        description: 'facts by name, as JSON; what is left out is unknown',
      }),
      validOn: ValidOn,
      knownAt: KnownAt,
    },
    closed,
  ),
  output: Type.Object({
    verdict: VerdictSchema,
    nearMisses: Type.Array(NearMissSchema, { description: 'Fewest changes first, at most 50' }),
    explanation: Type.Array(Type.String(), { description: 'The verdict in lines for people' }),
  }),
  refusals: ['law.facts-unfit', 'law.unknown-act'],
  permission: READERS,
  needs: { book: lawBookPort, kinds: actKindsPort },
  async run({ at: now, book, kinds }, { act: name, facts, ...clocks }) {
    const at = momentOf(now, clocks);
    const law = book.law();
    const kind = kinds.find((one) => one.kind === name) ?? null;
    const isSpoken = law.rules.versions.some(({ pack }) =>
      pack.rules.some((rule) => rule.act.includes(name)),
    );
    if (kind === null && !isSpoken) return refused(unknownAct(name, kinds));
    const act: Act = { kind: name, facts: facts as JsonObject };
    const fit = checkFacts(kind, act);
    if (!fit.ok) return fit;
    const verdict = judge(law, act, at);
    const misses = nearMisses(law.rules, act, at).slice(0, MISSES_MAX);
    return ok({
      output: {
        verdict,
        nearMisses: misses.map((miss) => ({ ...miss, lacking: [...miss.lacking] })),
        explanation: explain(verdict),
      },
    });
  },
});

function checkFacts(kind: ActKind | null, act: Act): Result<null, Refusal<'law.facts-unfit'>> {
  if (kind === null) return ok(null);
  const read = parse(kind.facts, act.facts);
  if (read.ok) return ok(null);
  const because = read.refusal.because.map(({ field, text }) => ({
    ...(field === undefined ? {} : { field: field === '/' ? '/facts' : `/facts${field}` }),
    text,
  }));
  return refused(
    refusal('invalid', 'law.facts-unfit', `These are no facts of ${act.kind}.`, {
      because,
      next: `See law.list-act-types with act ${act.kind} for its facts and their values.`,
    }),
  );
}

const unknownAct = (name: string, kinds: readonly ActKind[]) =>
  refusal('not-found', 'law.unknown-act', `No law and no module here knows the act ${name}.`, {
    because: [{ field: '/act', text: `known: ${kinds.map(({ kind }) => kind).join(', ')}` }],
    next: 'List the kinds of act.',
  });
