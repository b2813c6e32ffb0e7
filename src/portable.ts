// What browsers and other people's programs may import of Entente: the verifier of receipts,
// promises and logs. It needs no node, no database and no network.
export * from './kernel/ledger/portable.ts';
