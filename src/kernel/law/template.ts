// Texts with facts filled in: `{counterparty.rollingCount} people` reads the fact of that name.
import type { Json, JsonObject } from '../../base/json.ts';

const SLOT = /\{([a-z][A-Za-z0-9]*(?:\.[a-z][A-Za-z0-9]*)*)\}/g;

export interface Template {
  /** Facts that it reads, in order of appearance. */
  readonly facts: readonly string[];
  readonly fill: (facts: JsonObject) => string;
}

export function template(text: string): Template {
  const pieces = text.split(SLOT);
  const names = pieces.filter((_, i) => i % 2 === 1);
  if (names.length === 0) return { facts: names, fill: () => text };
  return {
    facts: names,
    fill: (facts) =>
      pieces.map((piece, i) => (i % 2 === 0 ? piece : factText(facts[piece]))).join(''),
  };
}

/** A brace that is not a slot is a slip of the pen. */
export const strayBrace = (text: string): boolean => /[{}]/.test(text.replace(SLOT, ''));

/** A fact as people read it. */
export function factText(value: Json | undefined): string {
  if (value === undefined || value === null) return 'unknown';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(factText).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : `${value}`;
}
