import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { utf8 } from '../../../../base/bytes.ts';
import { type JsonRecord, JsonSplitter, RECORD_BYTES_MAX, type Shape } from './json-splitter.ts';

function split(bytes: Uint8Array, chunk: number, shape: Shape = 'whole', lists: string[] = []) {
  const records: JsonRecord[] = [];
  const skipped: string[] = [];
  const splitter = new JsonSplitter(shape, {
    lists: new Set(lists),
    record: (record) => records.push(record),
    skipped: ({ rule }) => skipped.push(rule),
  });
  for (let at = 0; at < bytes.length; at += chunk) splitter.push(bytes.slice(at, at + chunk));
  splitter.finish();
  return { records, skipped, flaw: splitter.flaw, documents: splitter.documents };
}
const json = fc.jsonValue({ maxDepth: 4 });
const space = fc.constantFrom('', ' ', '\n', '\t\r\n  ');

describe('cutting JSON into records', () => {
  it('gives the elements that JSON.parse gives, whatever the chunks', () => {
    fc.assert(
      fc.property(fc.array(json), fc.integer({ min: 1, max: 40 }), space, (list, chunk, gap) => {
        const inner = list.map((value) => JSON.stringify(value)).join(`${gap},${gap}`);
        const text = `${gap}[${gap}${inner}${gap}]${gap}`;
        const { records, flaw } = split(utf8(text), chunk);
        expect(flaw).toBeNull();
        expect(records.map(({ value }) => value)).toEqual(JSON.parse(text));
      }),
      { numRuns: 500 },
    );
  });

  it('accepts a text exactly where JSON.parse does', () => {
    const pieces = [
      '[',
      ']',
      '{',
      '}',
      ',',
      ':',
      '"a"',
      '1',
      '-',
      'true',
      'nul',
      ' ',
      '"',
      '\\',
      '.5',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 8 }), (parts) => {
        const text = `[${parts.join('')}]`;
        let isJson = true;
        try {
          JSON.parse(text);
        } catch (cause) {
          if (!(cause instanceof SyntaxError)) throw cause;
          isJson = false;
        }
        const { flaw, records, documents } = split(utf8(text), 3);
        expect(flaw === null && documents === 1).toBe(isJson);
        if (isJson) expect(records.map(({ value }) => value)).toEqual(JSON.parse(text));
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads JSON Lines, with the line of each', () => {
    const { records } = split(utf8('{"a":1}\n\n{"b":\n2}\n3\n'), 2);
    expect(records.map(({ value, line }) => [value, line])).toEqual([
      [{ a: 1 }, 1],
      [{ b: 2 }, 3],
      [3, 5],
    ]);
  });

  it('goes into the lists of an outermost object and gives other members whole', () => {
    const text = '{"meta":{"v":[1]},"runs":[{"id":1},{"id":2}],"n":5,"other":[7]}';
    const { records, flaw } = split(utf8(text), 4, 'lists', ['runs']);
    expect(flaw).toBeNull();
    expect(records.map(({ list, member, value }) => [list, member, value])).toEqual([
      [null, 'meta', { v: [1] }],
      ['runs', 'runs', { id: 1 }],
      ['runs', 'runs', { id: 2 }],
      [null, 'n', 5],
      [null, 'other', [7]],
    ]);
  });

  it.each([
    ['[1,2', 'json.ends-early'],
    ['[1,]', 'json.syntax'],
    ['[{"a":}]', 'json.syntax'],
    ['["\\q"]', 'json.syntax'],
    ['[1 2]', 'json.syntax'],
    ['[tru]', 'json.syntax'],
    [`[${'['.repeat(200)}`, 'json.depth'],
  ])('stops at %s', (text, rule) => {
    expect(split(utf8(text), 5).flaw?.rule).toBe(rule);
  });

  it('stops at bytes that are not UTF-8', () => {
    expect(split(Uint8Array.of(0x5b, 0x22, 0xff, 0x22, 0x5d), 9).flaw?.rule).toBe('json.not-utf8');
  });

  it('passes over a record too long to hold, and reads the next', () => {
    const long = `["${'x'.repeat(RECORD_BYTES_MAX)}",2]`;
    const { records, skipped } = split(utf8(long), 1 << 20);
    expect(skipped).toEqual(['json.record-length']);
    expect(records.map(({ value }) => value)).toEqual([2]);
  });
});
