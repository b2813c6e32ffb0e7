// How far a fact of law has been verified, and that a chain is no better than its weakest link.
import type { Verification } from '../../base/verdict.ts';

/** Better first. */
const ORDER: readonly Verification[] = ['agreed', 'verified', 'unverified', 'demonstration'];

export const worseStatus = (a: Verification, b: Verification): Verification =>
  ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
