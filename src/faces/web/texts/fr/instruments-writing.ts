// Les mots de la rédaction et de la signature, ensemble.
export { signing } from './instruments-signing.ts';
export { termChoices, termParts, terms } from './instruments-terms.ts';
