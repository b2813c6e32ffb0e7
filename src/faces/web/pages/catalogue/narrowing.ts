// What narrows the catalogue, read from the address and put into the node's words. The purpose
// stands in the address too: who gets the link sees the same answers, for their own person.
import type { Place } from '../../parts/place.ts';
import { FACETS, type Facet, type Purpose, type Search } from './types.ts';

type Words = Pick<Place, 'word'>;
const FILTERS: readonly string[] = ['text', 'level', ...FACETS];
const PURPOSE_WORDS: readonly string[] = ['for', 'disease', 'commercial', 'training', 'show'];
export const EVERY_WORD: readonly string[] = [...FILTERS, ...PURPOSE_WORDS];

const listIn = (text: string): string[] => text.split(/[\s,;]+/).filter((one) => one !== '');

export const termsIn = ({ word }: Words): string[] => listIn(word('for'));

const SAID: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** Who trains no model gives no weights away: the two follow from the first. */
const untrained = { 'purpose.isModelRelease': false, 'purpose.isCommercialModel': false };

/** Nothing while no purpose is named: then nothing is judged. */
export function purposeIn({ word }: Words): Purpose | undefined {
  const terms = listIn(word('for'));
  const diseases = listIn(word('disease'));
  if (terms.length === 0 && diseases.length === 0) return undefined;
  const commercial = SAID[word('commercial')];
  const training = SAID[word('training')];
  return {
    ...(terms.length > 0 ? { 'purpose.terms': terms } : {}),
    ...(diseases.length > 0 ? { 'purpose.diseases': diseases } : {}),
    ...(commercial === undefined ? {} : { 'purpose.isCommercial': commercial }),
    ...(training === undefined ? {} : { 'purpose.isAiTraining': training }),
    ...(training === false ? untrained : {}),
  };
}

const SHOWN: Readonly<Record<string, Search['uses']>> = {
  usable: ['held-here', 'permitted', 'permitted-with-duties'],
  open: ['questions'],
};

export function searchIn(place: Words): Search {
  const { word } = place;
  const narrowed = ['text', ...FACETS].flatMap((name) =>
    word(name) === '' ? [] : [[name, word(name)] as const],
  );
  const level = Number(word('level'));
  const purpose = purposeIn(place);
  const uses = purpose === undefined ? undefined : SHOWN[word('show')];
  return {
    ...(Object.fromEntries(narrowed) as Partial<Record<Facet, never>>),
    ...(level > 0 && level <= 4 ? { level } : {}),
    ...(purpose === undefined ? {} : { purpose }),
    ...(uses === undefined ? {} : { uses }),
  };
}

/** How many filters are set, apart from the purpose. */
export const filtersSet = ({ word }: Words): number =>
  FILTERS.filter((name) => word(name) !== '').length;
