// Every page of the desk, with the states worth a look. `of` fills the ids of a running stage in.
import type { NationKey } from './stage.ts';

export interface Ids {
  readonly [name: string]: string;
}

export interface PageUnderTest {
  /** Names the screenshot. */
  readonly name: string;
  readonly address: (ids: Ids) => string;
  /** The invented person who looks; null before sign-in. */
  readonly as: string | null;
  readonly node?: NationKey;
  /** The page's one heading, by its beginning. */
  readonly heading: string | RegExp;
}

export const PAGES: readonly PageUnderTest[] = [
  { name: 'sign-in', address: () => '/desk/', as: null, heading: /^Sign in to the node of/ },
  { name: 'kit', address: () => '/desk/kit', as: null, heading: 'Components' },
  { name: 'check-receipt', address: () => '/desk/log/check', as: null, heading: 'Check a receipt' },
  { name: 'log', address: () => '/desk/log', as: 'steward', heading: 'Log' },
  {
    name: 'log-entry',
    address: ({ entry }) => `/desk/log/${entry}`,
    as: 'steward',
    heading: /^Entry \d/,
  },
  { name: 'not-found', address: () => '/desk/nowhere', as: 'steward', heading: /nothing at this/ },
];
