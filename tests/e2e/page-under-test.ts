// A page of the desk in one of the states worth a look.
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
