// Pages of lists that are worked out in memory: from an offset, so many, with the whole number.
import { Type } from '../../../base/schema.ts';

export const Offset = Type.Optional(
  Type.Integer({ minimum: 0, maximum: 1_000_000, description: 'how many to pass over; 0' }),
);
export const limitUpTo = (maximum: number, usual: number) =>
  Type.Optional(
    Type.Integer({ minimum: 1, maximum, description: `how many at most; ${usual} when left out` }),
  );

export const Total = Type.Integer({ minimum: 0, description: 'On all pages together' });
export const NextOffset = Type.Optional(
  Type.Integer({ description: 'offset of the next page; absent on the last' }),
);

export function pageOf<T>(all: readonly T[], offset: number, limit: number) {
  const next = offset + limit;
  const shown = all.slice(offset, next);
  return { shown, total: all.length, ...(next < all.length ? { nextOffset: next } : {}) };
}
