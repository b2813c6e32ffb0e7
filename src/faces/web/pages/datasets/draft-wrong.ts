// What is missing or wrong in what was typed, step by step; the node looks again at all of it.

import { type Draft, MAY_LACK_PARAMETER, PARAMETERS } from '../../parts/description/draft.ts';
import type { datasetsTexts } from '../../texts/datasets.ts';

type Needed = (typeof datasetsTexts)['en']['registering']['needed'];
type Check = readonly [name: string, isRight: boolean, text: string];
export type Step = 'files' | 'about' | 'conditions' | 'columns' | 'check';

const has = (text: string): boolean => text.trim() !== '';
const isPlace = (text: string): boolean => /^[A-Z]{2}$/.test(text);

/** Field name -> what is wrong with it, in the order of the fields. */
export function wrongOn(step: Step, draft: Draft, needed: Needed): Record<string, string> {
  const checks = checksOf(step, draft, needed);
  return Object.fromEntries(
    checks.filter(([, isRight]) => !isRight).map(([name, , text]) => [name, text]),
  );
}

function checksOf(step: Step, draft: Draft, n: Needed): readonly Check[] {
  if (step === 'about') return aboutChecks(draft, n);
  if (step !== 'conditions') return [];
  return draft.about === 'persons' ? humanChecks(draft, n) : otherChecks(draft, n);
}

function aboutChecks(draft: Draft, n: Needed): readonly Check[] {
  const classes = draft.classes.split(/[\s,]+/).filter(has);
  const areRight = classes.every((name) => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name));
  return [
    ['title', has(draft.title), n.title],
    ['abstract', has(draft.abstract), n.abstract],
    ['about', draft.about !== '', n.about],
    ['categories', draft.categories.length > 0, n.categories],
    ['classes', areRight, n.classes],
    ['tier', has(draft.tier), n.tier],
    ['holderKind', has(draft.holderKind), n.holderKind],
  ];
}

function humanChecks(draft: Draft, n: Needed): readonly Check[] {
  const { primary, modifiers, parameters, personNamespace } = draft;
  const lacking = [primary, ...modifiers].filter(
    (term) =>
      PARAMETERS[term] && !MAY_LACK_PARAMETER.includes(term) && !has(parameters[term] ?? ''),
  );
  const isName = /^[a-z0-9]+([.-][a-z0-9]+)*$/.test(personNamespace);
  return [
    ['primary', has(primary), n.primary],
    ...lacking.map((term): Check => [`parameter.${term}`, false, n.parameter]),
    ['personNamespace', !has(personNamespace) || isName, n.namespace],
  ];
}

function otherChecks(draft: Draft, n: Needed): readonly Check[] {
  const { permit, duty } = draft;
  const isHeld = permit === 'ircc' || permit === 'permit';
  return [
    ['collectedIn', isPlace(draft.collectedIn), n.collectedIn],
    ['collectedOn', has(draft.collectedOn), n.collectedOn],
    ['permit', permit !== '', n.permit],
    ['number', !isHeld || has(draft.number), n.number],
    ['uses', !isHeld || has(draft.uses), n.uses],
    ['because', permit !== 'none' || has(draft.because), n.because],
    ['citation', permit !== 'none' || has(draft.citation), n.citation],
    ['duty', duty !== '', n.duty],
    ['dutyText', has(draft.dutyText), duty === 'none' ? n.because : n.dutyText],
    ['dutyWith', duty === 'none' || duty === '' || has(draft.dutyWith), n.dutyWith],
  ];
}
