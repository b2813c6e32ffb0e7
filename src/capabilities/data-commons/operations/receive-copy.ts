// A partner says that a copy from it was wholly fetched: booked as received, if its worth under the
// agreement is what this node computes itself.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { findPartnerDataset } from '../dataset-store.ts';
import { saveExchange } from '../exchange-store.ts';
import { agreementsPort } from '../ports.ts';
import { unitsServed } from '../reciprocity/units.ts';
import { BookedCopySchema } from './book-copy.ts';

export const receiveCopy = writeOperation({
  id: 'data-commons.receive-copy',
  summary: 'Book a copy that was fetched from a partner as received',
  route: { method: 'POST', path: '/data-commons/received-copies' },
  input: BookedCopySchema,
  output: Type.Object({ exchange: Type.String() }),
  refusals: ['data-commons.no-agreement', 'data-commons.other-units'],
  permission: ['partner-node'],
  entry: 'transfer.received',
  needs: { agreements: agreementsPort },
  async run({ db, at, caller, agreements }, copy) {
    const partner = caller.kind === 'node' ? caller.member : '';
    const dataset = await findPartnerDataset(db, copy.dataset);
    const adopted = await agreements.with(db, partner, at);
    const found = adopted.find(({ id }) => id === copy.agreement);
    if (!found || dataset?.holder !== partner)
      return refused(
        refusal('not-found', 'data-commons.no-agreement', `There is no agreement with ${partner}.`),
      );
    const { id, transfer, agreement, records, units } = copy;
    const own = unitsServed(found.terms, { description: { classes: dataset.classes } }, records);
    if (own !== units) return refused(otherUnits(own, units));
    await saveExchange(db, {
      id,
      kind: 'copy',
      direction: 'received',
      agreement,
      counterpart: partner,
      dataset: copy.dataset,
      question: transfer,
      organisation: copy.counterparty,
      requester: copy.counterparty,
      at: copy.at,
      records,
      units,
      entry: null,
    });
    return ok({ output: { exchange: id }, record: copy, subject: id });
  },
});

const otherUnits = (own: string, said: string) =>
  refusal('conflict', 'data-commons.other-units', 'The copy is not worth what its holder says.', {
    because: [{ text: `${said} units were said, ${own} follow from the agreement’s formula.` }],
    next: 'Compare the statements of the quarter; the entry at fault is named there.',
  });
