// The door of acts.

export { callerRecord } from './caller-record.ts';
export type { Capability, Subscription } from './capability.ts';
export {
  type ActsPorts,
  type AnyOperation,
  createPerform,
  type EntryDraft,
  type PendingEvidence,
  type Perform,
  type SecondPersonGate,
} from './perform.ts';
export { refusalFromVerdict } from './verdict-refusal.ts';
