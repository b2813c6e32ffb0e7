// Opens or closes the cure of a data set that stands below an agreement's floor, or no longer does:
// written down here with its dates, told to the partner. The node does it by itself.
import type { JsonObject } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { PlaceSchema, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { agreementsPort, homePort, outboxPort } from '../ports.ts';
import { ReadinessCureSchema, saveReadinessCure } from '../readiness/cure-store.ts';
import { dueCure } from '../readiness/cures.ts';
import { readinessPort } from '../readiness/ports.ts';
import { isHeld, noSuchDataset } from '../readiness/refusals.ts';

export const READINESS_CURE = 'data-commons.readiness-cure';

export const keepReadinessCure = writeOperation({
  id: 'data-commons.keep-readiness-cure',
  summary: 'Open or close the cure of a data set below an agreement’s floor of readiness',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/readiness-cures' },
  input: Type.Object(
    { dataset: Type.String(), agreement: Type.String(), partner: PlaceSchema },
    { additionalProperties: false },
  ),
  output: Type.Object({ cure: ReadinessCureSchema }),
  refusals: ['data-commons.no-such-dataset', 'data-commons.no-cure-due'],
  permission: ['node-itself'],
  entry: 'readiness-cure.kept',
  needs: {
    home: homePort,
    agreements: agreementsPort,
    outbox: outboxPort,
    keeping: readinessPort,
  },
  async run(context, { dataset: id, agreement, partner }) {
    const { db, at, agreements, outbox, keeping } = context;
    const dataset = await findDataset(db, id);
    if (!isHeld(dataset)) return refused(noSuchDataset(id));
    const found = (await agreements.with(db, partner, at)).find((one) => one.id === agreement);
    const cure = found
      ? await dueCure(db, {
          dataset,
          agreement: found,
          partner,
          at,
          days: keeping.profile.cureDays,
        })
      : null;
    if (cure === null) return refused(noneDue(id));
    await saveReadinessCure(db, cure);
    const body = cure as unknown as JsonObject;
    await outbox.send(db, { to: [partner], type: READINESS_CURE, body, at });
    return ok({
      output: { cure },
      record: body,
      parties: [partner],
      subject: id,
      events: [
        {
          type: cure.curedOn === undefined ? 'readiness-cure.opened' : 'readiness-cure.closed',
          subject: agreement,
          facts: body,
        },
      ],
    });
  },
});

const noneDue = (id: string) =>
  refusal('conflict', 'data-commons.no-cure-due', `No cure of ${id} is to be opened or closed.`, {
    because: [{ text: 'It stands as it was last told.' }],
  });
