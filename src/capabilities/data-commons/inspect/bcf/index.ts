// Door of the BCF inspector.
export { bcfInspector } from './bcf.ts';
