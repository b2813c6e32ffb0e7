// The one question of the law: may this act be done, on what conditions, and why? Every rule and
// every judge contributes parts; the worst part is the verdict; what nothing permits is denied;
// what is unknown is asked, never permitted. Pure: the same act, law and instants give the same
// bytes.
import { canonicalJson } from '../../base/canonical-json.ts';
import { digestOfJson } from '../../base/digest.ts';
import type { Json } from '../../base/json.ts';
import {
  type Act,
  type AskedAt,
  EFFECTS,
  type Effect,
  type Part,
  type RuleVersion,
  type Verdict,
} from '../../base/verdict.ts';
import { defaultPart } from './default-rule.ts';
import { dutiesOf, questionsOf } from './duties.ts';
import { dateIn } from './periods.ts';
import type { ReadyRule } from './rule-part.ts';
import type { RuleSet } from './rule-set.ts';
import { FALSE, TRUE } from './truth.ts';

/** Law that data cannot say: a pure function of the act's facts and the two instants. */
export interface Judge {
  /** For example `data-commons.duo`. */
  readonly id: string;
  /** Changes whenever its answers may; stands in every verdict it contributed to. */
  readonly version: string;
  readonly kinds: readonly string[];
  /**
   * False for a judge that only limits what others permit: its permits are shown, but an act that
   * nothing else permits is still denied. True when absent.
   */
  readonly mayPermit?: boolean;
  judge(act: Act, at: AskedAt): readonly Part[];
}

export interface Law {
  readonly rules: RuleSet;
  readonly judges: readonly Judge[];
}

export function judge(law: Law, act: Act, at: AskedAt): Verdict {
  const slice = law.rules.slice(act.kind, at);
  const bench = benchFor(law.judges, act.kind);
  const spoken = partsOf(slice.rules, bench.judges, act, at);
  const parts = spoken.isPermitted
    ? spoken.parts
    : [...spoken.parts, ...groundsOrDefault(spoken.undecided, act, at)];
  const versions =
    bench.versions.length === 0 ? slice.versions : [...slice.versions, ...bench.versions];
  return assemble(act, at, parts, versions);
}

/** What the packs alone contribute, without the default rule; null when no rule speaks. */
export function judgeByPacks(
  rules: readonly ReadyRule[],
  act: Act,
  at: AskedAt,
): Pick<Verdict, 'effect' | 'parts' | 'duties' | 'questions'> | null {
  const spoken = partsOf(rules, [], act, at);
  const asked = spoken.isPermitted ? [] : spoken.undecided.map((rule) => ask(rule, act, at));
  const parts = [...spoken.parts, ...asked];
  return parts.length === 0 ? null : assemble(act, at, parts, []);
}

interface Spoken {
  readonly parts: Part[];
  /** Something in force permits the act; other parts may still stand against it. */
  readonly isPermitted: boolean;
  /** Permissions of which it is unknown whether they apply. */
  readonly undecided: readonly ReadyRule[];
}

function partsOf(
  rules: readonly ReadyRule[],
  judges: readonly Judge[],
  act: Act,
  at: AskedAt,
): Spoken {
  const today = dateIn(at.validAt);
  const parts: Part[] = [];
  const undecided: ReadyRule[] = [];
  let isPermitted = false;
  for (const rule of rules) {
    const truth = rule.condition.truth(act.facts, today);
    if (truth === FALSE) continue;
    const isPermit = rule.rule.effect === 'permit';
    if (truth === TRUE) parts.push(rule.speaks(act.facts, today));
    else if (isPermit && isGround(rule)) undecided.push(rule);
    else if (!isPermit || rule.rule.duties) parts.push(rule.asks(act.facts, today));
    isPermitted ||= isPermit && isGround(rule) && truth === TRUE;
  }
  for (const one of judges)
    for (const part of one.judge(act, at)) {
      parts.push(part);
      isPermitted ||= one.mayPermit !== false && isPermitting(part.effect);
    }
  return { parts, isPermitted, undecided };
}

/** A permit that is no ground is a remark; one with duties binds like a duty, so it is asked. */
const isGround = ({ rule }: ReadyRule): boolean => rule.mayPermit !== false;

const isPermitting = (effect: Effect): boolean =>
  effect === 'permit' || effect === 'permit-with-duties';

const ask = (rule: ReadyRule, act: Act, at: AskedAt): Part =>
  rule.asks(act.facts, dateIn(at.validAt));

/** A ground that might permit is worth a question; without any, the default rule denies. */
const groundsOrDefault = (undecided: readonly ReadyRule[], act: Act, at: AskedAt): Part[] =>
  undecided.length > 0 ? undecided.map((rule) => ask(rule, act, at)) : [defaultPart()];

function assemble(act: Act, at: AskedAt, found: Part[], rules: readonly RuleVersion[]): Verdict {
  const parts = found.length > 1 ? found.sort(worstFirst) : found;
  const effect = parts[0]!.effect;
  return {
    effect,
    act: act.kind,
    at: { validAt: at.validAt, knownAt: at.knownAt },
    facts: act.facts,
    parts,
    duties: dutiesOf(effect, parts),
    questions: questionsOf(parts),
    rules,
  };
}

const RANK = new Map(EFFECTS.map((effect, rank) => [effect, rank]));

/** Worst first, then by rule id, then by the whole part: one order whatever order they came in. */
function worstFirst(a: Part, b: Part): number {
  const byEffect = RANK.get(b.effect)! - RANK.get(a.effect)!;
  if (byEffect !== 0) return byEffect;
  if (a.rule !== b.rule) return a.rule < b.rule ? -1 : 1;
  const [first, second] = [canonicalJson(a as object as Json), canonicalJson(b as object as Json)];
  return first < second ? -1 : first > second ? 1 : 0;
}

interface Bench {
  readonly judges: readonly Judge[];
  readonly versions: readonly RuleVersion[];
}
const benches = new WeakMap<readonly Judge[], Map<string, Bench>>();

/** The judges of an act kind, by id; worked out once for each list of judges. */
function benchFor(judges: readonly Judge[], kind: string): Bench {
  const made = benches.get(judges)?.get(kind);
  if (made) return made;
  const sitting = judges
    .filter(({ kinds }) => kinds.includes(kind))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const bench = { judges: sitting, versions: sitting.map(judgeVersion) };
  benches.set(judges, (benches.get(judges) ?? new Map()).set(kind, bench));
  return bench;
}

export const JUDGE_PREFIX = 'judge:';

export const judgeVersion = ({ id, version }: Judge): RuleVersion => ({
  pack: `${JUDGE_PREFIX}${id}`,
  version,
  digest: digestOfJson({ id, version }),
});

/** Verdict as JSON data, for canonical bytes. */
export const verdictJson = (verdict: Verdict): Json => verdict as object as Json;
