// The law as one process holds it: every stored pack, compiled, with the judges of its
// capabilities.
import type { Act, AskedAt, Verdict } from '../../base/verdict.ts';
import type { Database } from '../storage/index.ts';
import { type Judge, judge, type Law } from './judge.ts';
import { packsStamp, storedPacks } from './pack-store.ts';
import { ruleSet } from './rule-set.ts';

export interface LawBook {
  law(): Law;
  judge(act: Act, at: AskedAt): Verdict;
  /**
   * Reads the packs again if any was imported since; true if so. Call it after an import's commit.
   */
  reload(db: Database): Promise<boolean>;
}

export async function openLawBook(db: Database, judges: readonly Judge[]): Promise<LawBook> {
  let stamp = await packsStamp(db);
  let law: Law = { rules: ruleSet(await storedPacks(db)), judges };
  return {
    law: () => law,
    judge: (act, at) => judge(law, act, at),
    async reload(now) {
      const found = await packsStamp(now);
      if (found === stamp) return false;
      law = { rules: ruleSet(await storedPacks(now)), judges };
      stamp = found;
      return true;
    },
  };
}
