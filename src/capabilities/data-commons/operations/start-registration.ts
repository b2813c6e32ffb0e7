// Starts to register files as a data set and returns at once; the reading goes on by itself and can
// be watched (read-registration).
import { instantText } from '../../../base/instants.ts';
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { resolveDataFile } from '../data-folder.ts';
import { duoReferencePort, homePort } from '../ports.ts';
import { checkConditions } from '../registering.ts';
import {
  type Registration,
  SeenRegistrationSchema,
  seenRegistration,
} from '../registration/model.ts';
import { saveRegistration } from '../registration/registration-store.ts';
import { VERSION_REFUSALS, versionBefore } from '../snapshots/index.ts';
import { RegistrationInputSchema } from './register-dataset.ts';

export const startRegistration = writeOperation({
  id: 'data-commons.start-registration',
  summary: 'Start to register files of the data folder as a data set, and watch it',
  route: { method: 'POST', path: '/data-commons/registrations' },
  input: RegistrationInputSchema,
  output: Type.Object({ registration: SeenRegistrationSchema }),
  refusals: [
    'data-commons.no-such-file',
    'data-commons.outside-data-folder',
    'data-commons.no-conditions',
    'data-commons.invalid-data-use',
    ...VERSION_REFUSALS,
  ],
  permission: ['mandate:steward'],
  entry: 'registration.started',
  needs: { home: homePort, duo: duoReferencePort },
  async prepare({ db, home, duo, at }, { files, description, versionOf }) {
    const conditions = checkConditions(description, duo, at);
    if (!conditions.ok) return conditions;
    const before = await versionBefore(db, versionOf, description);
    if (!before.ok) return before;
    for (const file of files) {
      const there = resolveDataFile(home.dataFolder, file);
      if (!there.ok) return there;
    }
    return ok(null);
  },
  async run({ db, at, caller, newId, home }, input) {
    const registration: Registration = {
      id: newId('reg'),
      state: 'waiting',
      begunBy: caller.kind === 'person' ? caller.person : caller.kind,
      begunParty: caller.kind === 'person' ? caller.party : home.member,
      begunAt: instantText(at),
      endedAt: null,
      dataset: null,
      input,
      findings: [],
      refusal: null,
    };
    await saveRegistration(db, registration);
    return ok({
      output: { registration: seenRegistration(registration, null) },
      record: { registration: registration.id, files: [...input.files] },
      subject: registration.id,
    });
  },
});
