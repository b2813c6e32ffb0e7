// To the law page with the facts of this verdict: change one there, and see whether the answer
// changes.
import { Scale } from 'lucide-react';
import type { Verdict } from '../../../../base/verdict.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';

/** Longer addresses are cut by proxies on the way. */
const ADDRESS_MAX = 6_000;

/** What the judges read beside the facts is long and not the requester's to change. */
const CARRIED = new Set(['agreement.terms', 'dataset.dataUse', 'dataset.provenance']);

export function WhatIfLink({ verdict: { act, facts } }: { readonly verdict: Verdict }) {
  const t = useTexts(questionsTexts).preview;
  const hrefOf = (shown: Readonly<Record<string, unknown>>) =>
    `/law/what-if?${new URLSearchParams({ act, facts: JSON.stringify(shown) })}`;
  const whole = hrefOf(facts);
  const short = hrefOf(
    Object.fromEntries(Object.entries(facts).filter(([name]) => !CARRIED.has(name))),
  );
  return (
    <p data-screen-only>
      <ButtonLink
        href={whole.length <= ADDRESS_MAX ? whole : short}
        kind="secondary"
        size="small"
        icon={Scale}
      >
        {t.whatIf}
      </ButtonLink>
    </p>
  );
}
