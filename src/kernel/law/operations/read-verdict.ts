// GET /law/verdicts/:verdict: a verdict with its explanation, and whether judging it again from
// itself and the rule versions that it names gives the same bytes. Of an entry, it is seen by whom
// the entry's body is open to; of a standing permission, by its holder and those who look after it.
import type { Caller } from '../../../base/caller.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import type { Verdict } from '../../../base/verdict.ts';
import { bodyFor, type Ledger, mayReadBody, ownLedger } from '../../ledger/index.ts';
import { type Database, readOperation } from '../../storage/index.ts';
import { explain } from '../explain.ts';
import type { Law } from '../judge.ts';
import { lawBookPort } from '../ports.ts';
import { replay } from '../replay.ts';
import { VerdictSchema } from '../verdict-schema.ts';
import { holderOfVerdict, verdictById } from '../verdict-store.ts';
import { holdsAny } from './grants.ts';

export const readVerdict = readOperation({
  id: 'law.read-verdict',
  summary: 'Explain a verdict: rules, citations, dates, facts; and replay it to the same bytes',
  route: { method: 'GET', path: '/law/verdicts/:verdict' },
  input: Type.Object(
    {
      verdict: Type.String({
        pattern: '^(ent|vdt)_[0-9a-z_]+$',
        maxLength: 80,
        description: 'the entry that holds it (ent_...), or its own id (vdt_...)',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    id: Type.String(),
    verdict: VerdictSchema,
    explanation: Type.Array(Type.String(), { description: 'In lines for people' }),
    replay: Type.Object(
      {
        isSame: Type.Boolean({ description: 'The same bytes came out' }),
        text: Type.String({ description: 'In words; what is missing, when it cannot be replayed' }),
      },
      { additionalProperties: false },
    ),
  }),
  refusals: ['law.unknown-verdict'],
  permission: ['signed-in', 'partner-node', 'node-itself'],
  needs: { book: lawBookPort, ledger: ownLedger },
  async run({ db, caller, book, ledger }, { verdict: id }) {
    const verdict = id.startsWith('ent_')
      ? await inEntry(ledger, caller, id)
      : await ofPermission(db, caller, id);
    if (verdict === null) return refused(unknownVerdict(id));
    const told = { id, verdict, explanation: explain(verdict), replay: again(verdict, book.law()) };
    return ok({ output: told });
  },
});

async function inEntry(ledger: Ledger, caller: Caller, entry: string): Promise<Verdict | null> {
  const held = await bodyFor(ledger, entry, ledger.member);
  if (!held.ok || !mayReadBody(caller, held.value.body)) return null;
  const { verdict } = held.value.body.record as { readonly verdict?: Verdict };
  return verdict ?? null;
}

async function ofPermission(db: Database, caller: Caller, id: string): Promise<Verdict | null> {
  const verdict = await verdictById(db, id);
  if (verdict === null) return null;
  if (holdsAny(caller, 'steward', 'auditor', 'operator')) return verdict;
  const holder = caller.kind === 'person' ? await holderOfVerdict(db, id) : null;
  return holder !== null && caller.kind === 'person' && caller.party === holder ? verdict : null;
}

function again(verdict: Verdict, { rules, judges }: Law) {
  const replayed = replay(verdict, rules.versions, judges);
  if (!replayed.ok) return { isSame: false, text: replayed.refusal.message };
  const { isSame } = replayed.value;
  const text = isSame
    ? 'Judged again from its facts and the rule versions it names: the same bytes.'
    : 'Judged again from its facts and the rule versions it names, something else came out.';
  return { isSame, text };
}

const unknownVerdict = (id: string) =>
  refusal('not-found', 'law.unknown-verdict', `There is no verdict ${id} to show.`, {
    because: [
      {
        field: '/verdict',
        text: 'no such verdict is here, or the entry holds none, or it is not open to you',
      },
    ],
    next: 'List the verdicts; whoever acted, a party to it and an auditor can read it.',
  });
