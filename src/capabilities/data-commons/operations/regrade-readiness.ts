// Tells of a report that no longer holds: its term ended, or files or description are others now.
// The node does it by itself, once a report.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { membersPort, outboxPort } from '../ports.ts';
import { readinessAt } from '../readiness/held.ts';
import { keepDataset, regraded } from '../readiness/keep-level.ts';
import { isHeld, noSuchDataset } from '../readiness/refusals.ts';

export const regradeReadiness = writeOperation({
  id: 'data-commons.regrade-readiness',
  summary: 'Tell partners that a readiness report no longer holds',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/readiness/end' },
  input: Type.Object({ dataset: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ dataset: Type.String(), level: Type.Integer() }),
  refusals: ['data-commons.no-such-dataset', 'data-commons.report-holds'],
  permission: ['node-itself'],
  entry: 'dataset.regraded',
  needs: { outbox: outboxPort, members: membersPort },
  async run({ db, at, outbox, members }, { dataset: id }) {
    const dataset = await findDataset(db, id);
    if (!isHeld(dataset)) return refused(noSuchDataset(id));
    const { readiness } = dataset;
    const now = readinessAt(dataset, at);
    if (readiness === undefined || now.isInForce || readiness.toldOverAt !== undefined)
      return refused(reportHolds(id));
    const told = { ...dataset, readiness: { ...readiness, toldOverAt: instantText(at) } };
    await keepDataset(db, { outbox, members }, told, at);
    const because = now.why ?? '';
    return ok({
      output: { dataset: id, level: now.level },
      record: { dataset: id, was: readiness.level, now: now.level, because },
      subject: id,
      events: [regraded(dataset, { was: readiness.level, now: now.level, because })],
    });
  },
});

const reportHolds = (id: string) =>
  refusal('conflict', 'data-commons.report-holds', `Nothing is to be told of ${id}.`, {
    because: [{ text: 'Its report holds, there is none, or it was told before.' }],
  });
