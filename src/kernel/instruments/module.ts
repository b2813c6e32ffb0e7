// What the composition takes from instruments: operations and schema steps.
import { abstainInstrument } from './operations/abstain-instrument.ts';
import { advanceInstruments } from './operations/advance-instruments.ts';
import { attestStatement } from './operations/attest-statement.ts';
import { compareInstrumentsOperation } from './operations/compare-instruments.ts';
import { draftInstrument } from './operations/draft-instrument.ts';
import { liftMatter } from './operations/lift-matter.ts';
import { listInstruments } from './operations/list-instruments.ts';
import { listTemplates } from './operations/list-templates.ts';
import { objectInstrument } from './operations/object-instrument.ts';
import { previewSigning } from './operations/preview-signing.ts';
import { proposeInstrument } from './operations/propose-instrument.ts';
import { readBallot } from './operations/read-ballot.ts';
import { readHistory } from './operations/read-history.ts';
import { readInstrumentOperation } from './operations/read-instrument.ts';
import { receiveConsent } from './operations/receive-consent.ts';
import { receiveInstrument } from './operations/receive-instrument.ts';
import { signInstrument } from './operations/sign-instrument.ts';
import { suspendInstrument } from './operations/suspend-instrument.ts';
import { withdrawInstrument } from './operations/withdraw-instrument.ts';

export const instrumentOperations = [
  draftInstrument,
  proposeInstrument,
  signInstrument,
  objectInstrument,
  abstainInstrument,
  withdrawInstrument,
  suspendInstrument,
  liftMatter,
  receiveInstrument,
  receiveConsent,
  attestStatement,
  advanceInstruments,
  readInstrumentOperation,
  listInstruments,
  readHistory,
  readBallot,
  compareInstrumentsOperation,
  previewSigning,
  listTemplates,
] as const;

export {
  abstainInstrument,
  advanceInstruments,
  attestStatement,
  compareInstrumentsOperation,
  draftInstrument,
  liftMatter,
  listInstruments,
  listTemplates,
  objectInstrument,
  previewSigning,
  proposeInstrument,
  readBallot,
  readHistory,
  readInstrumentOperation,
  receiveConsent,
  receiveInstrument,
  signInstrument,
  suspendInstrument,
  withdrawInstrument,
};
