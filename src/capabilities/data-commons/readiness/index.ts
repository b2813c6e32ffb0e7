// Door of readiness inside and outside the capability.
export { type ReadinessDeskPorts, readinessDesk } from './desk.ts';
export { readinessAt } from './held.ts';
export { type ReadinessKeeping, readinessPort } from './ports.ts';
export { type ReadinessProfile, readReadinessProfile } from './profile.ts';
export { type KnownTerms, readVocabularies } from './terms.ts';
