// The checks every text passes before this node keeps it as proposed, whether drafted here or
// received.
import { type Because, type Refusal, refusal } from '../../base/refusal.ts';
import { type Result, refused } from '../../base/result.ts';
import type { Database } from '../storage/index.ts';
import { ruleProblems } from './decision-rule.ts';
import { electorate } from './electorate.ts';
import type { Instrument } from './instrument.ts';
import { instrumentDigest } from './instrument.ts';
import { memberListDigest, withoutOwn } from './member-list.ts';
import { governanceProblems, type NamedRules } from './named-rules.ts';
import type { Sources } from './sources.ts';
import { findInstrument } from './store.ts';
import { actsOn, successionProblems } from './succession.ts';
import { checkTerms, type TermsRefusal, type TermsType } from './terms-registry.ts';

export type AdmitRefusal =
  | TermsRefusal
  | Refusal<'instruments.wrong-rule' | 'instruments.may-not-replace'>;

export const ADMIT_REFUSALS = [
  'instruments.unknown-type',
  'instruments.terms-unfit',
  'instruments.wrong-rule',
  'instruments.may-not-replace',
] as const;

export async function admitText(
  db: Database,
  sources: Sources,
  rules: NamedRules,
  instrument: Instrument,
): Promise<Result<TermsType, AdmitRefusal>> {
  const typed = checkTerms(sources.types, instrument);
  if (!typed.ok) return typed;
  const wrong = [
    ...governanceProblems(rules, instrument),
    ...(await electorProblems(db, sources, instrument)),
  ];
  if (wrong.length > 0) return refuse('instruments.wrong-rule', instrument, wrong);
  for (const { target } of actsOn(instrument)) {
    const other = await findInstrument(db, target);
    const problems = other ? successionProblems(instrument, other.instrument) : [];
    if (problems.length > 0) return refuse('instruments.may-not-replace', instrument, problems);
  }
  return typed;
}

/** Judged only where this node draws the same list; otherwise the list itself will say. */
async function electorProblems(
  db: Database,
  { directory }: Sources,
  instrument: Instrument,
): Promise<Because[]> {
  const { decisionRule, parties, draftedAt } = instrument;
  const spans = withoutOwn(await directory.membership(db), instrumentDigest(instrument));
  const list = electorate(decisionRule, parties, spans, draftedAt);
  if (memberListDigest(list) !== instrument.memberList) return [];
  return ruleProblems(decisionRule, list);
}

const MESSAGES = {
  'instruments.wrong-rule': 'This text cannot be adopted by the rule it carries.',
  'instruments.may-not-replace': 'This text may not do that to the other one.',
} as const;

const refuse = (code: keyof typeof MESSAGES, { title }: Instrument, because: readonly Because[]) =>
  refused(
    refusal('invalid', code, `${MESSAGES[code]} (“${title}”)`, {
      because,
      next: 'Draft it with a rule that fits; see packs/reference/decision-rules.yaml.',
    }),
  );
