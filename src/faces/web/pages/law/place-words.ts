// Whose law: an ISO 3166 code by its name, EU and bodies such as NIH as they are.
import { type Language, useLanguage } from '../../texts/texts.ts';

/** ISO 3166 keeps these for private use: nobody's name. */
const PRIVATE = /^(AA|Q[M-Z]|X[A-Z]|ZZ)$/;

export function placeWords(place: string, language: Language): string {
  if (!/^[A-Z]{2}$/.test(place) || PRIVATE.test(place)) return place;
  return new Intl.DisplayNames([language], { type: 'region' }).of(place) ?? place;
}

export function usePlaceWords(): (place: string) => string {
  const language = useLanguage();
  return (place) => placeWords(place, language);
}
