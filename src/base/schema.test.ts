import { describe, expect, it } from 'vitest';
import { DateSchema, InstantSchema, parse, Type } from './schema.ts';

const When = Type.Object({ on: Type.Optional(DateSchema), at: Type.Optional(InstantSchema) });

describe('a day and an instant', () => {
  it.each([
    { on: '2024-02-29' },
    { on: '2026-12-31' },
    { at: '2026-12-31T23:59:59.999Z' },
    { at: '2024-02-29T00:00:00Z' },
  ])('are those of the calendar and the clock: %j', (value) => {
    expect(parse(When, value)).toEqual({ ok: true, value });
  });

  it.each([
    [{ on: '2026-02-30' }, '/on'],
    [{ on: '2026-02-29' }, '/on'],
    [{ on: '1900-02-29' }, '/on'],
    [{ at: '2026-13-01T00:00:00Z' }, '/at'],
    [{ at: '2026-02-30T00:00:00Z' }, '/at'],
    [{ at: '2026-02-28T24:00:00.000Z' }, '/at'],
  ])('are refused by name when there is none such: %j', (value, field) => {
    expect(parse(When, value)).toMatchObject({
      refusal: {
        code: 'input.invalid',
        because: [{ field, text: 'there is no such day or time' }],
      },
    });
  });

  it('may stand as a text in a field that is not a day', () => {
    const value = { value: '2026-02-30' };
    expect(parse(Type.Object({ value: Type.String() }), value)).toEqual({ ok: true, value });
  });
});
