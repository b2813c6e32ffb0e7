// What a steward says when a copy is to leave, as typed, and what the node is sent of it.
import { linesOf } from '../../parts/lines-of.ts';
import type { transfersTexts } from '../../texts/transfers.ts';
import type { Held, Releasing } from './types.ts';

export type Part = 'all' | 'files' | 'excerpt';
export type Answer = 'yes' | 'no' | '';

export interface ReleaseDraft {
  readonly dataset: string;
  readonly part: Part;
  readonly files: readonly string[];
  readonly table: string;
  readonly column: string;
  readonly values: string;
  readonly columns: readonly string[];
  readonly receiver: string;
  readonly destination: string;
  readonly agreement: string;
  readonly kind: string;
  readonly terms: readonly string[];
  readonly commercial: Answer;
  readonly onward: Answer;
  readonly ban: Answer;
  readonly funded: Answer;
  readonly retention: string;
  readonly hours: number | null;
}

export const emptyRelease = (dataset: string): ReleaseDraft => ({
  dataset,
  part: 'all',
  files: [],
  table: '',
  column: '',
  values: '',
  columns: [],
  receiver: '',
  destination: '',
  agreement: '',
  kind: '',
  terms: [],
  commercial: '',
  onward: '',
  ban: '',
  funded: '',
  retention: '',
  hours: 24,
});

type Needed = (typeof transfersTexts)['en']['releasing']['needed'];

/** Field name -> what is wrong with it, in the order of the page. */
export function wrongIn(draft: ReleaseDraft, needed: Needed): Record<string, string> {
  const { part } = draft;
  const isExcerpt = part === 'excerpt';
  const checks: readonly (readonly [keyof Needed, boolean])[] = [
    ['dataset', draft.dataset !== ''],
    ['files', part !== 'files' || draft.files.length > 0],
    ['table', !isExcerpt || draft.table !== ''],
    ['column', !isExcerpt || draft.column !== ''],
    ['values', !isExcerpt || linesOf(draft.values).length > 0],
    ['receiver', draft.receiver !== ''],
    ['destination', /^[A-Z]{2}$/.test(draft.destination)],
    ['kind', draft.kind !== ''],
    ['terms', draft.terms.length > 0],
  ];
  return Object.fromEntries(
    checks.filter(([, isRight]) => !isRight).map(([name]) => [name, needed[name]]),
  );
}

/** What is not said stays unknown: it is left out, never made `false`. */
function purposeOf({ terms, commercial, onward, funded }: ReleaseDraft): Releasing['purpose'] {
  const flag = (name: string, answer: Answer) =>
    answer === '' ? {} : { [name]: answer === 'yes' };
  return {
    'purpose.terms': [...terms],
    ...flag('purpose.isCommercial', commercial),
    ...flag('purpose.hasOnwardTransfer', onward),
    ...flag('project.isFederallyFunded', funded),
  };
}

export function releaseOf(draft: ReleaseDraft): Releasing {
  const { part, files, table, column, columns, agreement, retention, hours, ban } = draft;
  const excerpt = {
    file: table,
    column,
    values: linesOf(draft.values),
    ...(columns.length > 0 ? { columns: [...columns] } : {}),
  };
  return {
    dataset: draft.dataset,
    ...(part === 'files' ? { files: [...files] } : {}),
    ...(part === 'excerpt' ? { excerpt } : {}),
    counterparty: draft.receiver,
    destination: draft.destination,
    kind: draft.kind as Releasing['kind'],
    purpose: purposeOf(draft),
    ...(agreement === '' ? {} : { agreement }),
    ...(ban === '' ? {} : { hasOnwardTransferBan: ban === 'yes' }),
    ...(retention === '' ? {} : { retentionUntil: retention }),
    ...(hours === null ? {} : { linkHours: hours }),
  };
}

interface Known {
  readonly held: Held | undefined;
  readonly country: string | undefined;
  /** The agreement relied on, once it is read. */
  readonly agreement?: ReliedOn | undefined;
}

export interface ReliedOn {
  readonly id: string;
  readonly digest: string;
  readonly parties: readonly string[];
  readonly terms: Readonly<Record<string, unknown>>;
  readonly isInForce: boolean;
  readonly suspendedTiers: readonly string[];
}

/** As the node states them; that no agreement is relied on is known, not unknown. */
const agreementFacts = (found: ReliedOn | undefined): Record<string, unknown> =>
  found === undefined
    ? { 'agreement.isInForce': false }
    : {
        'agreement.id': found.id,
        'agreement.digest': found.digest,
        'agreement.parties': [...found.parties].sort(),
        'agreement.isInForce': found.isInForce,
        'agreement.legalForm': found.terms['legalForm'],
        'agreement.onwardTransfer': found.terms['onwardTransfer'],
        'agreement.countsHolderAsPlace': found.terms['holderCountsAsPlace'],
        'agreement.suspendedTiers': found.suspendedTiers,
        'agreement.terms': found.terms,
      };

/** The facts of `data.transfer` that this page knows; the node adds the counts at the release. */
export function factsOf(
  draft: ReleaseDraft,
  { held, country, agreement }: Known,
): Record<string, unknown> {
  const { destination, kind, ban } = draft;
  const about = held?.description;
  const facts: Record<string, unknown> = {
    ...purposeOf(draft),
    ...agreementFacts(agreement),
    'purpose.processingPlaces': destination === '' ? undefined : [destination],
    'question.kind': 'copy',
    'question.granularity': 'copy',
    'question.tier': about?.tier,
    'question.isAtHolder': false,
    'transfer.kind': kind === '' ? undefined : kind,
    'transfer.destination': destination === '' ? undefined : destination,
    'transfer.safeguard': 'none',
    'transfer.isBiospecimen': false,
    'counterparty.nation': country,
    'requester.nation': country,
    'counterparty.isForeignPerson': country && held ? country !== held.holder : undefined,
    'counterparty.hasOnwardTransferBan': ban === '' ? undefined : ban === 'yes',
    'dataset.holderNation': held?.holder,
    'dataset.holderKind': about?.holderKind,
    'dataset.classes': about?.classes,
    'dataset.categories': about ? [...about.categories].sort() : undefined,
    'dataset.isHuman': about?.isHuman,
    'dataset.anonymisation': about?.anonymisation,
    'dataset.consentBasis': about?.consentBasis,
    'dataset.hasForeignUseConsent': about?.hasForeignUseConsent,
    'dataset.isControlledAccess': about?.isControlledAccess,
    'dataset.collectionCountry': about?.collectionCountry ?? about?.provenance?.collectedIn,
    'dataset.fundingNation': about?.fundingNation,
    'dataset.dataUse': about?.dataUse,
    'dataset.provenance': about?.provenance,
  };
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
}
