// Carries a waiting registration out: measures its files while others look on, then makes it a data
// set. The node does it by itself.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { measureFiles } from '../measure-files.ts';
import {
  homePort,
  membersPort,
  outboxPort,
  personDigestPort,
  registrationBoardPort,
} from '../ports.ts';
import { REGISTERING_REFUSALS, registerMeasured } from '../registering.ts';
import type { Registration } from '../registration/model.ts';
import { findRegistration, saveRegistration } from '../registration/registration-store.ts';
import { stillBefore, versionBefore } from '../snapshots/index.ts';
import { nextVersion, stillCleared } from '../snapshots/next-version.ts';
import { ReadingCancelled } from '../tables/index.ts';

export const completeRegistration = writeOperation({
  id: 'data-commons.complete-registration',
  summary: 'Measure the files of a waiting registration and register them',
  route: { method: 'POST', path: '/data-commons/registrations/:registration/completion' },
  input: Type.Object({ registration: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ dataset: Type.String() }),
  refusals: [...REGISTERING_REFUSALS, 'data-commons.registration-over'],
  permission: ['node-itself'],
  entry: 'dataset.registered',
  needs: {
    home: homePort,
    outbox: outboxPort,
    members: membersPort,
    board: registrationBoardPort,
    personDigest: personDigestPort,
  },
  async prepare(context, { registration: id }) {
    const { db, home, board } = context;
    const found = await findRegistration(db, id);
    if (!isOpen(found)) return refused(over(id));
    const { files, description, versionOf } = found.input;
    const looked = await versionBefore(db, versionOf, description);
    if (!looked.ok) return looked;
    const paths = files.map((file) => path.join(home.dataFolder, file)).filter(existsSync);
    const watch = board.begin(id, paths);
    try {
      const measured = await measureFiles(home, files, description, watch);
      board.publishing(id);
      if (!measured.ok) return measured;
      const next = await nextVersion(context, measured.value, description, looked.value);
      return next.ok ? ok({ next: next.value, looked: looked.value }) : next;
    } catch (cause) {
      if (cause instanceof ReadingCancelled) return refused(over(id));
      throw cause;
    }
  },
  async run(context, { registration: id }, { next, looked }) {
    const { db, at, board } = context;
    const found = await findRegistration(db, id);
    if (!isOpen(found)) return refused(over(id));
    const { input, begunParty: party } = found;
    const { description } = input;
    const { measured } = next;
    const before = await stillBefore(db, looked, { description, files: measured.files });
    if (!before.ok) return before;
    const cleared = await stillCleared(db, looked, description, next);
    if (!cleared.ok) return cleared;
    const registering = { description, party, measured, before: before.value, next };
    const done = await registerMeasured(context, context, registering);
    const dataset = done.output.dataset.id;
    const findings = [...board.findings(id)];
    const endedAt = instantText(at);
    await saveRegistration(db, { ...found, state: 'done', endedAt, dataset, findings });
    const record = { ...done.record, registration: id, by: found.begunBy };
    return ok({ ...done, output: { dataset }, record });
  },
});

const isOpen = (found: Registration | null): found is Registration =>
  found?.state === 'waiting' || found?.state === 'running';

const over = (id: string) =>
  refusal('conflict', 'data-commons.registration-over', `Registration ${id} is over.`, {
    because: [{ text: 'It was cancelled or carried out.' }],
    next: 'Start it again if it is still wanted.',
  });
