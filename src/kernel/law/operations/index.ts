// Every operation of the law.
import { compare } from './compare.ts';
import { importPack } from './import-pack.ts';
import { judgeHypothetical } from './judge-hypothetical.ts';
import { listActTypes } from './list-act-types.ts';
import { listPacks } from './list-packs.ts';
import { listRipples } from './list-ripples.ts';
import { listRules } from './list-rules.ts';
import { listVerdicts } from './list-verdicts.ts';
import { readPackOperation } from './read-pack.ts';
import { readRule } from './read-rule.ts';
import { readVerdict } from './read-verdict.ts';
import { showRipple } from './show-ripple.ts';

export const lawOperations = [
  listPacks,
  readPackOperation,
  listRules,
  readRule,
  compare,
  listActTypes,
  judgeHypothetical,
  listVerdicts,
  readVerdict,
  listRipples,
  showRipple,
  importPack,
] as const;
