// Figures and pages count alike in French.
export { counted, plural } from '../../../../base/figures/words/french-plural.ts';
