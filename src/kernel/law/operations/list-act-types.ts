// GET /law/act-types: what may be put before the law, with the facts of each kind of act.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import type { AskedAt } from '../../../base/verdict.ts';
import { readOperation } from '../../storage/index.ts';
import type { ActKind } from '../act-kinds.ts';
import { FactFamilySchema, FactFieldSchema, factFamilies, factFields } from '../fact-forms.ts';
import { KnownAt, MomentSchema, momentOf, ValidOn } from '../moment.ts';
import { actKindsPort, lawBookPort } from '../ports.ts';
import type { RuleSet } from '../rule-set.ts';
import { READERS } from './grants.ts';

const closed = { additionalProperties: false };

export const listActTypes = readOperation({
  id: 'law.list-act-types',
  summary: 'List the kinds of act that the law judges, with their facts as fields of a form',
  route: { method: 'GET', path: '/law/act-types' },
  input: Type.Object(
    {
      act: Type.Optional(
        Type.String({ maxLength: 100, description: 'only this kind, with all its facts' }),
      ),
      validOn: ValidOn,
      knownAt: KnownAt,
    },
    closed,
  ),
  output: Type.Object({
    at: MomentSchema,
    acts: Type.Array(
      Type.Object(
        {
          act: Type.String(),
          title: Type.String(),
          rules: Type.Integer({ description: 'In force at the moment' }),
          facts: Type.Array(FactFieldSchema, {
            description: 'Those that rules look at first; without `act`, only those',
          }),
          families: Type.Array(FactFamilySchema, {
            description: 'Further facts, whose last words vary',
          }),
        },
        { ...closed, title: 'Kind of act' },
      ),
    ),
  }),
  refusals: [],
  permission: READERS,
  needs: { book: lawBookPort, kinds: actKindsPort },
  async run({ at: now, book, kinds }, { act, ...clocks }) {
    const at = momentOf(now, clocks);
    const { rules } = book.law();
    const names = namesOf(kinds, rules, at).filter((name) => act === undefined || act === name);
    const acts = names.map((name) => {
      const kind = kinds.find((one) => one.kind === name) ?? null;
      const slice = rules.slice(name, at).rules;
      const facts = factFields(kind, slice);
      return {
        act: name,
        title: kind?.title ?? name,
        rules: slice.length,
        facts: act === undefined ? facts.filter((fact) => fact.rules > 0) : facts,
        families: factFamilies(kind),
      };
    });
    return ok({ output: { at, acts } });
  },
});

/** Those that modules declare, and those that only rules speak of. */
function namesOf(kinds: readonly ActKind[], rules: RuleSet, at: AskedAt): string[] {
  const known = [...rules.packsAt(at.knownAt).values()];
  const spoken = known.flatMap(({ pack }) => pack.rules.flatMap(({ act }) => act));
  return [...new Set([...kinds.map(({ kind }) => kind), ...spoken])].sort();
}
