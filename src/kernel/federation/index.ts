// Federation's door.

export {
  type AccessionCard,
  AccessionCardSchema,
  type AccessionRequest,
  AccessionRequestSchema,
  type AccessionStatement,
  cardFingerprint,
  makeAccessionRequest,
} from './accession-request.ts';
export {
  type Anchor,
  type AnchorParts,
  AnchorSchema,
  anchorDirectory,
  anchorFingerprint,
  anchorText,
  confirmAnchor,
  confirmFounding,
  makeAnchor,
  readAnchor,
} from './anchor.ts';
export {
  type BootstrapPage,
  BootstrapPageSchema,
  type BootstrapSource,
  readBootstrap,
  TicketSchema,
} from './bootstrap.ts';
export type { Budget } from './budget.ts';
export {
  type ConsentSlip,
  ConsentSlipSchema,
  checkConsentSlip,
  makeConsentSlip,
} from './consent.ts';
export { contentDigest } from './content-digest.ts';
export { createEntryBodyHandler, ENTRY_BODY, partnerEntry, sendEntryBody } from './entry-body.ts';
export { createExchange, type Exchange, type ExchangePorts } from './exchange.ts';
export { type ExchangeLoop, type ExchangeLoopOptions, startExchange } from './exchange-loop.ts';
export { createFanOut, type FanOut, type FanOutAnswers } from './fan-out.ts';
export { type FeedPage, readFeed } from './feed.ts';
export { numberFeeds } from './feed-numbering.ts';
export { isSameFingerprint } from './fingerprint.ts';
export type { HttpHeaders, HttpRequest, HttpResponse } from './http-message.ts';
export { signRequest, signResponse, verifyRequest, verifyResponse } from './http-signature.ts';
export { type HttpTransport, httpTransport } from './http-transport.ts';
export type { Inbox, InboxHandler, InboxMessage } from './inbox.ts';
export type { KeyPurpose, MemberDirectory } from './member-directory.ts';
export { federationMigrations, federationOperations } from './module.ts';
export { createNodeDoor, type NodeDoor, type NodeDoorPorts, type TurnedAway } from './node-door.ts';
export type { NodeKey, NodeSigner, Verifier } from './node-signature.ts';
export { AnchorOutputSchema, FingerprintSchema } from './operations/read-anchor.ts';
export { appendOutbox, deferOutbox, type OutboxMessage, registerOutbox } from './outbox.ts';
export {
  type AskPeer,
  type CallPeer,
  createAskPeer,
  createCallPeer,
  type PeerClientPorts,
  type PeerPatience,
  type PeerRequest,
} from './peer-client.ts';
export {
  type NodeSelf,
  type PeerDocument,
  PeerDocumentSchema,
  peerDocument,
  WELL_KNOWN_PATH,
  witnessNameOf,
} from './peer-document.ts';
export { type PeerHealth, peerHealth } from './peer-health.ts';
export type { PeerReply } from './peer-reply.ts';
export { Peers } from './peers.ts';
export * as federationPorts from './ports.ts';
export {
  type Delivery,
  type Transport,
  TransportFailure,
  type TransportReason,
} from './transport.ts';
export {
  compareWith,
  createWitnessTransport,
  exchangeHeadsWith,
  type HeadExchange,
  type HeadExchangePorts,
  type KnownLogs,
} from './witness-exchange.ts';
