// Holds this node's statement of a quarter against the partner's own: equal books, or the entry at
// fault.
import { instantText } from '../../../base/instants.ts';
import type { Json } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { PlaceSchema, parse, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { statementOf } from '../balance.ts';
import { saveCheck } from '../cure-store.ts';
import { fanOutPort, homePort } from '../ports.ts';
import { compareStatements } from '../reciprocity/compare.ts';
import { type StatementWithEntries, statementDigest } from '../reciprocity/statement.ts';
import { StatementWithEntriesSchema } from './serve-statement.ts';

const DEADLINE_MS = 10_000;

export const reconcile = writeOperation({
  id: 'data-commons.reconcile',
  summary: 'Compare this node’s statement of a quarter with the partner’s',
  route: { method: 'POST', path: '/data-commons/reconciliations' },
  input: Type.Object(
    {
      partner: PlaceSchema,
      agreement: Type.String(),
      quarter: Type.String({ pattern: '^\\d{4}-Q[1-4]$' }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    isEqual: Type.Boolean(),
    text: Type.String(),
    next: Type.Optional(Type.String()),
    differences: Type.Array(Type.Unknown()),
  }),
  refusals: ['data-commons.statement-unavailable'],
  permission: ['mandate:treaty-officer', 'mandate:auditor', 'node-itself'],
  entry: 'statement.reconciled',
  needs: { home: homePort, fanOut: fanOutPort },
  async prepare({ db, home, fanOut }, { partner, agreement, quarter }) {
    const mine = await statementOf(db, agreement, { home: home.member, partner }, quarter);
    const path = `/data-commons/statements/${agreement}/${quarter}` as const;
    const { answers, missing } = await fanOut(
      [partner],
      { method: 'GET', path },
      { deadlineMs: DEADLINE_MS },
    );
    const reply = answers[0]?.result;
    if (!reply?.ok) return refused(unavailable(partner, missing[0]?.reason.message ?? ''));
    const theirs = parse(StatementWithEntriesSchema, reply.value);
    if (!theirs.ok) return refused(unavailable(partner, theirs.refusal.message));
    return ok({ mine, theirs: theirs.value as StatementWithEntries });
  },
  async run({ db, at }, { partner, agreement, quarter }, { mine, theirs }) {
    const compared = compareStatements(mine, theirs);
    const differences = compared.isEqual ? [] : compared.differences;
    const { isEqual, text } = compared;
    const said = { quarter, at: instantText(at), isEqual, text, theirs: theirs.statement };
    const next = compared.isEqual ? {} : { next: compared.next };
    await saveCheck(db, { agreement, partner }, { ...said, ...next, differences });
    return ok({
      output: {
        isEqual: compared.isEqual,
        text: compared.text,
        ...(compared.isEqual ? {} : { next: compared.next }),
        differences: [...differences],
      },
      record: {
        partner,
        mine: statementDigest(mine.statement),
        theirs: statementDigest(theirs.statement),
        differences: differences as unknown as Json,
      },
      parties: [partner],
    });
  },
});

const unavailable = (partner: string, text: string) =>
  refusal(
    'unavailable',
    'data-commons.statement-unavailable',
    `${partner} gave no statement to compare with.`,
    { because: [{ text }], next: 'Try again when its node is back; nothing was concluded.' },
  );
