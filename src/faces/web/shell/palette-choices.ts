// What the palette offers: the pages and acts of the desk by their words, and what the node found.
import type { OutputOf } from '../api/client.ts';
import type { en } from '../texts/en/shell.ts';
import { addressOf } from './address-of.ts';

export interface Choice {
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  readonly kind: string;
  /** Address within the desk, search included. */
  readonly to: string;
}

type ShellTexts = typeof en;

const pagesOf = (t: ShellTexts): readonly Choice[] =>
  [
    ['/', t.rail.home],
    ['/catalogue', t.rail.catalogue],
    ['/datasets', t.rail.datasets],
    ['/ask', t.rail.ask],
    ['/questions', t.rail.questions],
    ['/transfers', t.rail.transfers],
    ['/agreements', t.rail.agreements],
    ['/reciprocity', t.rail.reciprocity],
    ['/members', t.rail.members],
    ['/law', t.rail.law],
    ['/verdicts', t.rail.verdicts],
    ['/log', t.rail.log],
    ['/account', t.me.account],
  ].map(([to, title]) => ({ key: `page ${to}`, title: title!, kind: t.search.pages, to: to! }));

const actsOf = (t: ShellTexts): readonly Choice[] =>
  [
    ['/ask', t.acts.ask],
    ['/datasets/register', t.acts.register],
    ['/agreements/new', t.acts.draft],
    ['/law/what-if', t.acts.whatIf],
    ['/law/compare', t.acts.compareLaw],
    ['/log/check', t.acts.checkReceipt],
  ].map(([to, title]) => ({ key: `act ${to}`, title: title!, kind: t.search.acts, to: to! }));

/** Pages and acts whose words hold every word typed, whatever its accents. */
export function choicesOf(t: ShellTexts, text: string): readonly Choice[] {
  const words = plain(text).split(/\s+/).filter(Boolean);
  return [...pagesOf(t), ...actsOf(t)].filter(({ title }) =>
    words.every((word) => plain(title).includes(word)),
  );
}

const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

type Found = OutputOf<'/node/search', 'get'>;

/** The node's hits, the best first. */
export const foundChoices = (t: ShellTexts, found: Found | undefined): readonly Choice[] =>
  (found?.hits ?? []).map(({ id, title, detail, link }) => ({
    key: `${link.to} ${id}`,
    title,
    detail,
    kind: t.search.kinds[link.to] ?? link.to,
    to: addressOf(link as Parameters<typeof addressOf>[0]),
  }));
