// Books a copy that was wholly fetched: one exchange under the agreement's formula, on this node's
// books and, by message, on the receiver's. The node does it by itself, once for a copy.
import { instantText } from '../../../base/instants.ts';
import type { JsonObject } from '../../../base/json.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { type Static, Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { findExchange, saveExchange } from '../exchange-store.ts';
import { agreementsPort, outboxPort } from '../ports.ts';
import { gradedAt } from '../readiness/held.ts';
import { unitsServed } from '../reciprocity/units.ts';
import { isWhollyFetched } from '../transfer/fetch-store.ts';
import { findTransfer } from '../transfer-store.ts';

export const COPY_BOOKED = 'data-commons.copy-booked';

export const BookedCopySchema = Type.Object(
  {
    id: Type.String({ pattern: '^trf_[0-9a-z]{26}/ds_[0-9a-z]{26}$' }),
    transfer: Type.String(),
    agreement: Type.String(),
    dataset: Type.String(),
    counterparty: Type.String({ description: 'The party that fetched it' }),
    records: Type.Integer({ minimum: 0 }),
    units: Type.String({ pattern: '^\\d+(/[1-9]\\d*)?$' }),
    at: Type.String(),
  },
  { additionalProperties: false },
);
export type BookedCopy = Static<typeof BookedCopySchema>;

export const bookCopy = writeOperation({
  id: 'data-commons.book-copy',
  summary: 'Book a copy that was wholly fetched as given under its agreement',
  route: { method: 'POST', path: '/data-commons/transfers/:transfer/booking' },
  input: Type.Object({ transfer: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ copy: BookedCopySchema }),
  refusals: ['data-commons.not-to-be-booked'],
  permission: ['node-itself'],
  entry: 'transfer.fetched',
  needs: { agreements: agreementsPort, outbox: outboxPort },
  async run({ db, at, agreements, outbox }, { transfer: id }) {
    const transfer = await findTransfer(db, id);
    const dataset = transfer ? await findDataset(db, transfer.dataset) : null;
    if (!transfer || !dataset || transfer.agreement === null) return refused(notToBeBooked(id));
    const { member, counterparty, agreement, record } = transfer;
    const adopted = await agreements.with(db, member, at);
    const found = adopted.find((one) => one.id === agreement);
    const key = `${id}/${dataset.id}`;
    const isDue = found && (await isWhollyFetched(db, id, record.files));
    if (!isDue || (await findExchange(db, key)) !== null) return refused(notToBeBooked(id));
    const units = unitsServed(found.terms, gradedAt(dataset, at), record.records);
    const about = { agreement, dataset: dataset.id, records: record.records, units };
    const copy = { id: key, transfer: id, counterparty, ...about, at: instantText(at) };
    await saveExchange(db, {
      ...about,
      id: key,
      kind: 'copy',
      direction: 'served',
      counterpart: member,
      question: id,
      organisation: counterparty,
      requester: counterparty,
      at: copy.at,
      entry: null,
    });
    await outbox.send(db, { to: [member], type: COPY_BOOKED, body: copy as JsonObject, at });
    return ok({ output: { copy }, record: copy, parties: [member], subject: key });
  },
});

const notToBeBooked = (id: string) =>
  refusal('conflict', 'data-commons.not-to-be-booked', `Copy ${id} is not to be booked.`, {
    because: [{ text: 'It is under no agreement, not wholly fetched, or booked before.' }],
  });
