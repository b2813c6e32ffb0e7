// The trust policy of a log without partners: its own key, no witness.
import { alliancePolicy, logKeyOf } from '../../src/kernel/ledger/index.ts';
import { LOG_SIGNER } from './acts.ts';

export const NO_WITNESSES = alliancePolicy([logKeyOf(LOG_SIGNER)], []);
