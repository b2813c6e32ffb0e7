// The node's own rule when no other part permits an act: it is denied, and the reader is told so.
import type { Part } from '../../base/verdict.ts';

export const DEFAULT_RULE = 'node.default-deny';

const PART: Part = Object.freeze({
  effect: 'deny',
  rule: DEFAULT_RULE,
  place: 'node',
  citation: "The node's default rule",
  status: 'agreed',
  text: 'Nothing in force permits this act, and what nothing permits is denied.',
  facts: Object.freeze([]),
  duties: Object.freeze([]),
  questions: Object.freeze([]),
  whoMayChange: 'The members who could agree to it, or the legislator of the place concerned',
  next: 'Look for an agreement or a law that permits it, or propose one.',
});

export const defaultPart = (): Part => PART;
