// GET /law/rules: rules by place, act, capability, standing and words, a page at a time.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { KnownAt, MomentSchema, momentOf, ValidOn } from '../moment.ts';
import { lawBookPort } from '../ports.ts';
import { type RuleRow, RuleRowSchema, StandingSchema } from '../rule-schemas.ts';
import { rulesAt } from '../rule-texts.ts';
import { packsKnown, ruleRow } from '../rule-view.ts';
import { READERS } from './grants.ts';
import { limitUpTo, NextOffset, Offset, pageOf, Total } from './pages.ts';
import { PackName } from './read-pack.ts';

const Word = (description: string) => Type.Optional(Type.String({ maxLength: 100, description }));

export const listRules = readOperation({
  id: 'law.list-rules',
  summary: 'List rules as they stood and were known: by place, pack, act, capability and words',
  route: { method: 'GET', path: '/law/rules' },
  input: Type.Object(
    {
      place: Word('whose law: US, EU or a body such as NIH'),
      pack: Type.Optional(PackName),
      act: Word('a kind of act: data.transfer'),
      capability: Word('first word of the kinds of act: data'),
      effect: Type.Optional(Type.Enum(['permit', 'review', 'deny', 'duty'])),
      status: Type.Optional(Type.Enum(['verified', 'unverified', 'demonstration'])),
      standing: Type.Optional(StandingSchema),
      text: Word('words that stand in id, title, citation or text'),
      validOn: ValidOn,
      knownAt: KnownAt,
      offset: Offset,
      limit: limitUpTo(200, 50),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    at: MomentSchema,
    rules: Type.Array(RuleRowSchema),
    total: Total,
    nextOffset: NextOffset,
  }),
  refusals: [],
  permission: READERS,
  needs: { book: lawBookPort },
  async run({ at: now, book }, { offset, limit, validOn, knownAt, ...wanted }) {
    const at = momentOf(now, { validOn, knownAt });
    const { rules } = book.law();
    const packs = packsKnown(rules, at);
    const words = (wanted.text ?? '').toLowerCase().split(/\s+/).filter(Boolean);
    const found = rulesAt(rules, at)
      .map((one) => ({ row: ruleRow(one, packs), text: one.rule.text }))
      .filter(({ row, text }) => fits(row, wanted) && holdsAll(row, text, words))
      .map(({ row }) => row);
    const { shown, ...page } = pageOf(found, offset ?? 0, limit ?? 50);
    return ok({ output: { at, rules: shown, ...page } });
  },
});

interface Wanted {
  readonly place?: string | undefined;
  readonly pack?: string | undefined;
  readonly act?: string | undefined;
  readonly capability?: string | undefined;
  readonly effect?: string | undefined;
  readonly status?: string | undefined;
  readonly standing?: string | undefined;
}

const fits = (row: RuleRow, wanted: Wanted): boolean =>
  (['place', 'pack', 'effect', 'status', 'standing'] as const).every(
    (field) => wanted[field] === undefined || wanted[field] === row[field],
  ) &&
  (wanted.act === undefined || row.acts.includes(wanted.act)) &&
  (wanted.capability === undefined ||
    row.acts.some((act) => act.startsWith(`${wanted.capability}.`)));

function holdsAll(row: RuleRow, text: string, words: readonly string[]): boolean {
  const all = `${row.rule} ${row.title} ${row.citation} ${text}`.toLowerCase();
  return words.every((word) => all.includes(word));
}
