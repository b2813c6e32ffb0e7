// The door of acts.
export {
  type ActsPorts,
  type AnyOperation,
  createPerform,
  type EntryDraft,
  type PendingEvidence,
  type Perform,
  type SecondPersonGate,
} from './perform.ts';
export { callerRecord } from './caller-record.ts';
export { refusalFromVerdict } from './verdict-refusal.ts';
