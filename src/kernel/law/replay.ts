// A recorded verdict, judged again from nothing but itself and the rule versions that it names: the
// same bytes must come out. Anyone who holds the packs can do it, years later, without the node.
import { canonicalJson } from '../../base/canonical-json.ts';
import type { Digest } from '../../base/digest.ts';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { RuleVersion, Verdict } from '../../base/verdict.ts';
import { JUDGE_PREFIX, type Judge, judge, judgeVersion, verdictJson } from './judge.ts';
import type { Pack } from './pack-schema.ts';
import { ruleSet, SINCE_EVER } from './rule-set.ts';

export interface Replay {
  readonly isSame: boolean;
  /** What the named rules say now. */
  readonly verdict: Verdict;
  /** Its canonical JSON: byte for byte the recorded one, when `isSame`. */
  readonly text: string;
}

export type ReplayRefusal = Refusal<'law.version-missing'>;

export function replay(
  verdict: Verdict,
  packs: readonly { readonly pack: Pack; readonly digest: Digest }[],
  judges: readonly Judge[],
): Result<Replay, ReplayRefusal> {
  const [named, sat] = [
    verdict.rules.filter(isPack),
    verdict.rules.filter((rule) => !isPack(rule)),
  ];
  const pinned = named.map((rule) =>
    packs.find(({ pack, digest }) => pack.pack === rule.pack && digest === rule.digest),
  );
  const sitting = sat.map((rule) => judges.find((one) => judgeVersion(one).digest === rule.digest));
  const missing = [
    ...named.filter((_, i) => pinned[i] === undefined),
    ...sat.filter((_, i) => sitting[i] === undefined),
  ];
  if (missing.length > 0) return refused(versionMissing(missing));
  const rules = ruleSet(
    pinned.flatMap((found) => (found ? [{ ...found, knownFrom: SINCE_EVER }] : [])),
  );
  const act = { kind: verdict.act, facts: verdict.facts };
  const again = judge({ rules, judges: sitting.filter((one) => !!one) }, act, verdict.at);
  const text = canonicalJson(verdictJson(again));
  return ok({ isSame: text === canonicalJson(verdictJson(verdict)), verdict: again, text });
}

const isPack = ({ pack }: RuleVersion): boolean => !pack.startsWith(JUDGE_PREFIX);

const versionMissing = (missing: readonly RuleVersion[]): ReplayRefusal =>
  refusal(
    'not-found',
    'law.version-missing',
    `This verdict rests on rule versions that are not here: ${missing
      .map(({ pack, version }) => `${pack} ${version}`)
      .join(', ')}.`,
    {
      because: missing.map(({ pack, version, digest }) => ({
        rule: pack,
        text: `version ${version} with digest ${digest}`,
      })),
      next: 'Give the pack files of those versions; a node that imported them keeps their bytes.',
    },
  );
