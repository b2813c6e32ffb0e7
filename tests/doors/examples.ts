// One valid input for each operation, so that permission is what decides. Ids that nothing has stand where
// carrying the act out would spoil the world for the next caller.
import { datasetDraft, type World } from './nodes.ts';

type Example = (world: World) => object;

const none = (prefix: string) => `${prefix}_${'0'.repeat(26)}`;
const nothing: Example = () => ({});
const source = { title: 'A test (invented)' };
const KEY = 'A'.repeat(43);
const SIGNATURE = 'A'.repeat(86);
const DIGEST = `sha256:${'0'.repeat(64)}`;
const AT = '2026-01-01T00:00:00.000Z';
const PARTNER = 'GB';
const QUESTION = { kind: 'count', filters: [] };
const matter = { instrument: none('ins'), matter: 'a-test' };

export const examples: Readonly<Record<string, Example>> = {
  'ledger.list-entries': () => ({ limit: 5 }),
  'ledger.read-entry': ({ entry }) => ({ entry }),
  'ledger.read-body': ({ entry }) => ({ entry }),
  'ledger.read-receipt': ({ entry }) => ({ entry }),
  'ledger.read-checkpoint': nothing,
  'ledger.read-policy': nothing,
  'ledger.audit': nothing,
  'ledger.erase-body': () => ({ entry: none('ent'), ground: 'A test (invented)' }),

  'registry.register-party': () => ({ kind: 'firm', name: 'A firm (invented)', source }),
  'registry.read-party': ({ party }) => ({ party }),
  'registry.list-parties': nothing,
  'registry.record-attribute': ({ party }) => ({
    party,
    name: 'is-commercial',
    value: false,
    fromOn: '2026-01-01',
    source,
  }),
  'registry.record-ownership': ({ party, otherParty }) => ({
    owner: party,
    owned: otherParty,
    share: '1/4',
    fromOn: '2026-01-01',
    source,
  }),
  'registry.ownership': ({ party }) => ({ party }),
  'registry.declare-same': ({ party, otherParty }) => ({
    one: party,
    other: otherParty,
    confidence: 'possible',
    source,
  }),
  'registry.retract-same': () => ({ claim: none('sam'), because: 'a test' }),
  'registry.register-product': () => ({ name: 'A fermenter (invented)', source }),
  'registry.list-products': nothing,
  'registry.register-organism': () => ({ taxonId: 562, name: 'Escherichia coli', source }),
  'registry.list-organisms': nothing,

  'members.sign-in': () => ({ login: 'nobody', password: 'not the password' }),
  'members.sign-out': nothing,
  'members.who-am-i': nothing,
  'members.list-sign-in-ways': nothing,
  'members.set-password': () => ({ person: none('per'), password: 'a long password' }),
  'members.begin-passkey-registration': nothing,
  'members.finish-passkey-registration': () => ({
    ceremony: none('cer'),
    label: 'a key',
    response: {},
  }),
  'members.begin-passkey-sign-in': nothing,
  'members.finish-passkey-sign-in': () => ({ ceremony: none('cer'), response: { id: 'a' } }),
  'members.begin-oidc': () => ({ provider: 'default' }),
  'members.finish-oidc': () => ({ ceremony: none('cer'), callback: 'http://127.0.0.1/back' }),
  'members.link-subject': () => ({
    person: none('per'),
    issuer: 'https://issuer.example',
    subject: 'someone',
  }),
  'members.issue-token': () => ({ label: 'a test' }),
  'members.list-tokens': nothing,
  'members.revoke-token': () => ({ session: none('ses') }),
  'members.register-person': ({ party }) => ({ name: 'Somebody (invented)', party }),
  'members.list-people': nothing,
  'members.dismiss-person': () => ({ person: none('per'), because: 'a test' }),
  'members.grant-mandate': () => ({ person: none('per'), role: 'researcher', source: 'a test' }),
  'members.revoke-mandate': () => ({ mandate: none('mdt'), because: 'a test' }),
  'members.list-members': nothing,
  'members.read-member': () => ({ member: PARTNER }),
  'members.rotate-key': () => ({ purpose: 'witness', reason: 'routine' }),
  'members.draft-key': () => ({ purpose: 'witness', reason: 'lost' }),
  'members.recover-key': () => ({ statement: 'not one', signature: SIGNATURE }),
  'members.accept-rotation': () => ({
    statement: {
      type: 'entente-key-rotation',
      member: PARTNER,
      purpose: 'node',
      newKey: KEY,
      authorisedBy: 'unknown-key',
      retires: [],
      reason: 'routine',
      madeAt: AT,
      fromAt: AT,
      retiresAt: AT,
    },
    signatures: ['unknown-key', 'new-key'].map((keyId) => ({ keyId, signature: SIGNATURE })),
  }),
  'members.confirm-second-person': () => ({ confirmation: none('cnf') }),
  'members.list-confirmations': nothing,

  'federation.read-feed': () => ({ after: 0 }),
  'federation.poke': () => ({ head: 1 }),
  'federation.witness': () => ({ body: 'old 0\n\nnot a checkpoint\n' }),
  'federation.exchange-heads': () => ({ heads: [] }),
  'federation.read-consistency': () => ({ from: 1, to: 2 }),
  'federation.read-peer-document': nothing,
  'federation.list-peers': nothing,
  'federation.read-partner-entry': () => ({ member: PARTNER, entry: none('ent') }),
  'federation.list-parked': nothing,
  'federation.retry-parked': () => ({ message: none('msg'), from: PARTNER }),
  'federation.request-accession': () => ({
    statement: {
      type: 'entente-accession-request',
      to: 'US',
      member: 'NZ',
      name: 'New Zealand',
      address: 'http://nz.test',
      logOrigin: 'nz.test/log',
      keys: [{ keyId: 'node-1', purpose: 'node', publicKey: KEY }],
      madeAt: AT,
    },
    signatures: [{ keyId: 'node-1', signature: SIGNATURE }],
  }),
  'federation.list-accession-requests': nothing,
  'federation.dismiss-accession-request': () => ({ digest: DIGEST }),
  'federation.read-bootstrap': () => ({
    statement: { type: 'entente-bootstrap', to: 'US', member: 'NZ', after: '', madeAt: AT },
    signature: { keyId: 'node-1', signature: SIGNATURE },
  }),

  'instruments.draft': ({ draftText }) => draftText,
  'instruments.propose': () => ({ instrument: none('ins') }),
  'instruments.sign': () => ({ instrument: none('ins') }),
  'instruments.object': () => ({ instrument: none('ins'), reason: 'a test' }),
  'instruments.abstain': () => ({ instrument: none('ins') }),
  'instruments.withdraw': () => ({ instrument: none('ins') }),
  'instruments.suspend': () => ({ ...matter, reason: 'a test' }),
  'instruments.lift': () => ({ ...matter, reason: 'a test' }),
  'instruments.receive': ({ founding }) => founding,
  'instruments.attest': () => ({ instrument: none('ins'), statement: DIGEST, receipt: {} }),
  'instruments.advance': nothing,
  'instruments.read': ({ draft }) => ({ instrument: draft }),
  'instruments.list': nothing,
  'instruments.history': ({ draft }) => ({ instrument: draft }),

  'node.status': nothing,
  'node.read-accession-card': nothing,
  // The node of these tests is a real one: they are refused as demo.not-a-demonstration.
  'demo.advance-clock': () => ({ duration: 'P1D' }),
  'demo.stage-fault': () => ({ kind: 'none' }),
  'demo.tamper': () => ({ what: 'entry', byte: 0 }),

  'data-commons.answer': ({ dataset }) => ({
    questionId: none('qst'),
    dataset,
    question: QUESTION,
    facts: { 'purpose.terms': ['DUO:0000042'] },
  }),
  'data-commons.ask': () => ({ question: QUESTION, purpose: { 'purpose.terms': ['biomedical'] } }),
  'data-commons.list-datasets': nothing,
  'data-commons.list-partner-datasets': nothing,
  'data-commons.read-balance': () => ({ partner: PARTNER }),
  'data-commons.read-dataset': ({ dataset }) => ({ dataset }),
  'data-commons.read-question': () => ({ question: none('qst') }),
  'data-commons.receive-dataset': () => ({
    id: none('ds'),
    holder: PARTNER,
    title: 'A partner’s cohort (invented)',
    abstract: 'Invented.',
    classes: [],
    categories: ['health'],
    isHuman: true,
    tier: 'open',
    columns: [],
    assemblies: [],
    recordsTotal: 0,
    fileDigests: [],
    isSynthetic: true,
    registeredAt: AT,
  }),
  'data-commons.reconcile': () => ({
    partner: PARTNER,
    agreement: none('ins'),
    quarter: '2026-Q1',
  }),
  'data-commons.register-dataset': ({ dataFile }) => datasetDraft(dataFile),
  'data-commons.serve-statement': () => ({ agreement: none('ins'), quarter: '2026-Q1' }),
  'data-commons.withdraw-dataset': () => ({ dataset: none('ds'), reason: 'a test' }),
};
