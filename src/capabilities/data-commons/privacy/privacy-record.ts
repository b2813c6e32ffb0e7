// The budget lines of a data set as its steward and its auditor read them, checked one by one.
import type { Database } from '../../../kernel/storage/index.ts';
import { Account, groupOf } from './account.ts';
import type { BudgetLine, Seal } from './budget-line.ts';
import { headOf, linesOf } from './privacy-store.ts';

export interface Spender {
  readonly member: string;
  readonly organisation: string;
  /** Epsilon in millionths. */
  readonly spent: number;
  readonly exactAnswers: number;
  readonly kinds: string[];
}

export interface PrivacyRecord {
  readonly epoch: number;
  readonly spent: number;
  readonly exactAnswers: number;
  readonly spenders: Spender[];
  readonly brokenLine?: number;
  /** Oldest first, without who asked in person and without seals. */
  readonly lines: Omit<BudgetLine, 'dataset' | 'requester' | 'seal'>[];
}

export async function privacyRecord(
  db: Database,
  dataset: string,
  seal: Seal,
): Promise<PrivacyRecord> {
  const lines = await linesOf(db, dataset);
  const broken = brokenLine(lines, await headOf(db, dataset), seal);
  const epoch = lines.at(-1)?.epoch ?? 1;
  const now = lines.filter((line) => line.epoch === epoch && line.kind !== 'epoch');
  return {
    epoch,
    spent: now.reduce((sum, { cost }) => sum + cost, 0),
    exactAnswers: now.filter(({ kind }) => kind === 'exact').length,
    spenders: spendersOf(now),
    ...(broken === null ? {} : { brokenLine: broken }),
    lines: lines.map(({ dataset: _, requester: _who, seal: _seal, ...line }) => line),
  };
}

function brokenLine(
  lines: readonly BudgetLine[],
  head: { readonly line: number; readonly seal: string },
  seal: Seal,
): number | null {
  const account = new Account();
  for (const [at, line] of lines.entries()) if (!account.add(line, seal)) return at + 1;
  const isWhole = account.head.line === head.line && account.head.seal === head.seal;
  return isWhole ? null : Math.min(account.head.line, head.line) + 1;
}

function spendersOf(lines: readonly BudgetLine[]): Spender[] {
  const spenders = Map.groupBy(lines, groupOf)
    .values()
    .map((mine) => ({
      member: mine[0]!.member,
      organisation: mine[0]!.organisation,
      spent: mine.reduce((sum, { cost }) => sum + cost, 0),
      exactAnswers: mine.filter(({ kind }) => kind === 'exact').length,
      kinds: [...new Set(mine.map(({ asked }) => asked))].sort(),
    }));
  return [...spenders].sort((a, b) => b.spent - a.spent || b.exactAnswers - a.exactAnswers);
}
