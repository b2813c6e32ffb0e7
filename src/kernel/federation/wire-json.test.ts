import { expect, it } from 'vitest';
import { utf8 } from '../../base/bytes.ts';
import { parseWireJson } from './wire-json.ts';

it.each([
  ['half of a character', '{"title":"\\ud800"}'],
  ['NUL', '{"title":"a\\u0000b"}'],
  ['a prototype', '{"__proto__":{}}'],
  ['nesting without end', '['.repeat(100_000)],
])('takes no JSON with %s from a partner', (_, text) => {
  expect(parseWireJson(utf8(text))).toBeUndefined();
});

it('takes whole characters, however they are written', () => {
  expect(parseWireJson(utf8('{"title":"\\ud83e\\uddec \\u00e6"}'))).toEqual({ title: '🧬 æ' });
});
