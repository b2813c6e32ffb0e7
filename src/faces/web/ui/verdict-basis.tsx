// What a verdict can be computed again from: the two clocks and the packs, each with its digest.
import type { Verdict } from '../../../base/verdict.ts';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { DescriptionList } from './description-list.tsx';
import { Digest } from './digest.tsx';
import { InstantText } from './instant-text.tsx';
import classes from './verdict-list.module.css';

export function VerdictBasis({ verdict: { at, rules } }: { readonly verdict: Verdict }) {
  const t = useTexts(uiTexts).verdict;
  const packs = (
    <ul className={classes.packs}>
      {rules.map(({ pack, version, digest }) => (
        <li key={pack}>
          {pack} {version} <Digest value={digest} />
        </li>
      ))}
    </ul>
  );
  return (
    <DescriptionList
      items={[
        { term: t.judgedFor, value: <InstantText at={at.validAt} /> },
        { term: t.knownBy, value: <InstantText at={at.knownAt} /> },
        ...(rules.length > 0 ? [{ term: t.packs, value: packs }] : []),
      ]}
    />
  );
}
