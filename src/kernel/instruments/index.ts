// The door of instruments.

export { BUNDLE_MESSAGE, type Bundle, BundleSchema } from './bundle.ts';
export type { EvaluatedInstrument } from './evaluate.ts';
export type { HistoryLine } from './history.ts';
export type { KeyChange, MembershipChange, MembershipEffects } from './membership-effects.ts';
export * from './module.ts';
export {
  governanceProblems,
  type NamedRule,
  type NamedRules,
  namedRules,
  readNamedRules,
} from './named-rules.ts';
export * from './portable.ts';
export {
  type Alarm,
  alarmPort,
  directoryPort,
  type MemberDirectory,
  type NationSigner,
  type Outbox,
  type OutgoingMessage,
  outboxPort,
  rulesPort,
  signerPort,
  type TimeWitness,
  typesPort,
  witnessPort,
} from './ports.ts';
export {
  type Asked,
  type AwaitingReceipt,
  type InstrumentReader,
  instrumentReader,
} from './reader.ts';
export type { Sources } from './sources.ts';
export { CertificateSchema, InstrumentStateSchema, TallySchema } from './state-schema.ts';
export { addStatement } from './statement-store.ts';
export { findInstrument, type StoredInstrument, saveInstrument } from './store.ts';
export { instrumentMigrations } from './tables.ts';
export {
  checkTerms,
  type InForce,
  type TermsRegistry,
  type TermsTemplate,
  type TermsType,
  termsRegistry,
} from './terms-registry.ts';
export type { AccessionTerms, EnrolledKey } from './types/accession-terms.ts';
export { AccessionTermsSchema } from './types/accession-terms.ts';
export { kernelTypes } from './types/kernel-types.ts';
export { verifyStatement } from './verify-statement.ts';
