// Lets a copy leave: judged by the agreement, the data set's own conditions and the holder's law,
// with every person counted over twelve months; handed out by links that end. A "no" may have
// duties too.
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { InstantSchema, Type } from '../../../base/schema.ts';
import { judgedOperation } from '../../../kernel/storage/index.ts';
import { findDataset } from '../dataset-store.ts';
import { RecordedDutySchema } from '../duties/model.ts';
import { recordDuties } from '../duties/record-duties.ts';
import type { Dataset } from '../model.ts';
import { agreementsPort, homePort, membersPort, personDigestPort } from '../ports.ts';
import { clearedFrom } from '../snapshots/cleared.ts';
import { excerptHolds, withdrawnInCopy } from '../snapshots/copies.ts';
import { changedMeanwhile, isAsLooked } from '../snapshots/index.ts';
import { chooseAgreement } from '../transfer/choose-agreement.ts';
import { readCounterparty } from '../transfer/counterparty.ts';
import { checkParts, LinkSchema, linksOf } from '../transfer/links.ts';
import { type MeasuredRelease, measureRelease } from '../transfer/measure-release.ts';
import { placesOfConcernPort, urlKeyPort } from '../transfer/ports.ts';
import { checkRetention, endOfRetention, transferOf } from '../transfer/release.ts';
import { releaseAct } from '../transfer/release-facts.ts';
import { ReleaseInputSchema } from '../transfer/release-input.ts';
import { grantTransfer, saidFacts } from '../transfer/standing-permission.ts';
import { receivedWith } from '../transfer/totals.ts';
import { saveTransfer } from '../transfer-store.ts';

interface Prepared {
  readonly dataset: Dataset;
  readonly measured: MeasuredRelease;
}

export const releaseTransfer = judgedOperation({
  id: 'data-commons.release-transfer',
  summary: 'Let a copy of files or rows leave to a counterparty, if agreement and law permit it',
  route: { method: 'POST', path: '/data-commons/transfers' },
  input: ReleaseInputSchema,
  output: Type.Object({
    transfer: Type.String(),
    agreement: Type.Optional(Type.String()),
    expiresAt: InstantSchema,
    links: Type.Array(LinkSchema),
    duties: Type.Array(RecordedDutySchema),
    records: Type.Integer({ minimum: 0 }),
    personCount: Type.Optional(Type.Integer({ minimum: 0 })),
    missingValues: Type.Integer({ description: 'Values of the excerpt that no row holds' }),
  }),
  refusals: [
    'data-commons.no-such-dataset',
    'data-commons.no-such-file',
    'data-commons.no-such-column',
    'data-commons.no-such-rows',
    'data-commons.no-such-counterparty',
    'data-commons.no-such-agreement',
    'data-commons.not-a-table',
    'data-commons.too-many-parts',
    'data-commons.kept-too-long',
    'data-commons.malformed-file',
    'data-commons.file-too-large',
    'data-commons.unreadable-file',
    'data-commons.file-changed',
    'data-commons.never-leaves',
    'data-commons.is-folder',
    'data-commons.withdrawn-participants',
    'data-commons.dataset-changed',
  ],
  permission: ['mandate:steward'],
  entry: 'transfer.released',
  needs: {
    home: homePort,
    members: membersPort,
    agreements: agreementsPort,
    personDigest: personDigestPort,
    placesOfConcern: placesOfConcernPort,
    urlKey: urlKeyPort,
  },
  async prepare({ db, home, personDigest }, { dataset: id, files, excerpt, partBytes }) {
    const dataset = await findDataset(db, id);
    if (dataset === null || dataset.withdrawnAt !== undefined) return refused(noSuchDataset(id));
    const wanted = { ...(files ? { files } : {}), ...(excerpt ? { excerpt } : {}) };
    const cleared = dataset.withdrawals ? await clearedFrom(db, dataset, personDigest) : null;
    const holding = withdrawnInCopy(dataset, wanted, cleared);
    if (holding) return refused(holding);
    const measured = await measureRelease(home.dataFolder, dataset, wanted, personDigest);
    if (!measured.ok) return measured;
    const cut = await excerptHolds(home.dataFolder, dataset, excerpt, cleared);
    if (!cut.ok) return cut;
    const parts = checkParts(measured.value.files, partBytes);
    return parts.ok ? ok({ dataset, measured: measured.value }) : parts;
  },
  async act({ db, at, home, agreements, placesOfConcern }, input, { dataset, measured }: Prepared) {
    const now = await findDataset(db, dataset.id);
    if (now === null || now.withdrawnAt !== undefined) return refused(noSuchDataset(dataset.id));
    if (!isAsLooked(now, dataset)) return refused(changedMeanwhile(dataset.id));
    const places = placesOfConcern({ validAt: instantText(at), knownAt: instantText(at) });
    const about = { holder: home.member, at, places };
    const counterparty = await readCounterparty(db, input.counterparty, about);
    if (counterparty === null) return refused(noSuchCounterparty(input.counterparty));
    const member = input.member ?? counterparty.party.country;
    const found = member === undefined ? [] : await agreements.with(db, member, at);
    const agreement = chooseAgreement(found, dataset, input.agreement);
    if (agreement === null && input.agreement !== undefined)
      return refused(noSuchAgreement(input.agreement));
    const kept = checkRetention(input, agreement, at);
    if (!kept.ok) return kept;
    const releasing = { input, dataset, measured, counterparty, member, agreement };
    return ok({
      act: await releaseAct(db, at, releasing),
      // What was refused stays at home: it says what the receiver holds from here.
      parties: [],
      record: {
        dataset: dataset.id,
        counterparty: input.counterparty,
        files: measured.files.map(({ sha256, bytes, records }) => ({ sha256, bytes, records })),
      },
    });
  },
  async run(context, input, { dataset, measured }) {
    const { db, at, home, members, newId, urlKey, verdict } = context;
    const id = newId('trf');
    const recorded = await recordDuties(context, {
      verdict,
      source: 'transfer.released',
      subject: id,
      bearers: { requester: input.counterparty, holder: dataset.party },
      also: endOfRetention(input),
    });
    const transfer = transferOf(id, input, dataset, measured, { at, verdict, recorded });
    const leaving = { persons: measured.persons, categories: dataset.description.categories };
    await saveTransfer(db, transfer, receivedWith(leaving));
    await grantTransfer(context, transfer, verdict, saidFacts(input));
    const { agreement, member, expiresAt, record } = transfer;
    const isMember = (await members.others(db, at)).includes(member);
    const said = { dataset: dataset.id, counterparty: input.counterparty, member };
    return ok({
      output: {
        transfer: id,
        ...(agreement === null ? {} : { agreement }),
        expiresAt,
        links: linksOf(transfer, { address: home.address, key: urlKey }, input.partBytes),
        duties: recorded,
        records: record.records,
        ...(record.personCount === undefined ? {} : { personCount: record.personCount }),
        missingValues: measured.missing,
      },
      record: {
        ...{ transfer: id, expiresAt, duties: record.duties, agreement },
        ...(record.snapshot ? { snapshot: record.snapshot.snapshot } : {}),
      },
      parties: isMember ? [member] : [],
      events: [{ type: 'transfer.released', subject: id, facts: { ...said, agreement } }],
    });
  },
  async denied(context, input, { dataset }) {
    const recorded = await recordDuties(context, {
      verdict: context.verdict,
      source: 'transfer.released',
      subject: dataset.id,
      bearers: { requester: input.counterparty, holder: dataset.party },
    });
    return { record: { duties: recorded.map(({ id }) => id) } };
  },
});

const noSuchDataset = (id: string) =>
  refusal('not-found', 'data-commons.no-such-dataset', `There is no data set ${id} here.`, {
    because: [{ field: '/dataset', text: 'It is not registered, or it was withdrawn.' }],
    next: 'See `entente data-commons list-datasets`.',
  });

const noSuchCounterparty = (id: string) =>
  refusal('not-found', 'data-commons.no-such-counterparty', `There is no party ${id} here.`, {
    because: [{ field: '/counterparty', text: 'Who receives a copy stands in the registry.' }],
    next: 'Register the party with `entente registry register-party`.',
  });

const noSuchAgreement = (id: string) =>
  refusal('not-found', 'data-commons.no-such-agreement', `There is no agreement ${id} with it.`, {
    because: [{ field: '/agreement', text: 'The receiver’s member is no party to it.' }],
    next: 'Leave it out, or name an agreement between this nation and the receiver’s.',
  });
