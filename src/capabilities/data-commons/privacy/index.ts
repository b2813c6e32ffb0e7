// Door of the privacy guard.
export { attack, type Outcome, type Protection } from './attack-curve.ts';
export {
  type Guarded,
  guarded,
  type Released,
  release,
  settingsOf,
  type ToRelease,
} from './guard.ts';
export { judgePrivacy } from './judge-privacy.ts';
export { MECHANISMS, mechanismOf } from './mechanism.ts';
export { askerOf, type PrivacyPorts, privacyFacts, privacyPort } from './privacy-facts.ts';
export { privacyRecord } from './privacy-record.ts';
export { epsilonText, PrivacySettingsSchema } from './privacy-settings.ts';
export { accountOf, appendLine } from './privacy-store.ts';
