// GET /law/rules/:rule: everything about one rule at a moment.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { KnownAt, MomentSchema, momentOf, ValidOn } from '../moment.ts';
import { lawBookPort } from '../ports.ts';
import { RuleViewSchema } from '../rule-schemas.ts';
import { ruleAt, textsOf } from '../rule-texts.ts';
import { ruleView } from '../rule-view.ts';
import { READERS } from './grants.ts';

export const readRule = readOperation({
  id: 'law.read-rule',
  summary: 'Show one rule: citation, both clocks, condition in words, duties, cases, every text',
  route: { method: 'GET', path: '/law/rules/:rule' },
  input: Type.Object(
    {
      rule: Type.String({
        pattern: '^[a-z0-9]+([.-][a-z0-9]+)*$',
        maxLength: 120,
        description: 'id of the rule: us.bulk-data.third-country',
      }),
      validOn: ValidOn,
      knownAt: KnownAt,
    },
    { additionalProperties: false },
  ),
  output: Type.Object({ at: MomentSchema, rule: RuleViewSchema }),
  refusals: ['law.unknown-rule'],
  permission: READERS,
  needs: { book: lawBookPort },
  async run({ at: now, book }, { rule, ...clocks }) {
    const at = momentOf(now, clocks);
    const { rules } = book.law();
    const found = ruleAt(rules, rule, at);
    if (found !== null) return ok({ output: { at, rule: ruleView(rules, found, at) } });
    return refused(unknownRule(rule, knownSince(textsOf(rules, rule))));
  },
});

/** The later of the node's import and the author's known time, of the first text. */
function knownSince(texts: ReturnType<typeof textsOf>): string | undefined {
  const [first] = texts;
  if (!first) return undefined;
  const { from } = first.rule.known ?? { from: '' };
  return from > first.knownFrom.slice(0, 10) ? from : first.knownFrom;
}

const unknownRule = (rule: string, since: string | undefined) =>
  refusal('not-found', 'law.unknown-rule', `No rule ${rule} was known here then.`, {
    because: [
      {
        field: '/rule',
        text: since ? `it is known since ${since}` : 'no pack that was ever imported holds it',
      },
    ],
    next: since ? `Ask with knownAt from ${since} on.` : 'Search the rules for a word of it.',
  });
