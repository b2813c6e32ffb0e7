// English words of drafting and signing, together.
export { signing } from './instruments-signing.ts';
export { termChoices, termParts, terms } from './instruments-terms.ts';
