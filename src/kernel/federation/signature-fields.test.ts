import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  readSignatureInputs,
  readSignatures,
  type SignatureInput,
  signatureInputText,
  signatureText,
} from './signature-fields.ts';

const name = fc.stringMatching(/^[a-z*][a-z0-9_.*-]{0,10}$/);
const text = fc.stringMatching(/^[ -~]{0,20}$/);
const parameter = fc.tuple(
  name,
  fc.oneof(text, fc.integer({ min: 0, max: 999_999_999_999 }), fc.constant(true as const)),
);
const parameters = fc.uniqueArray(parameter, { selector: ([key]) => key, maxLength: 5 });
const components = fc.uniqueArray(fc.record({ name: text, parameters }), {
  selector: (component) => signatureInputText({ components: [component], parameters: [] }),
  maxLength: 5,
});
const input = fc.record({ components, parameters }) as fc.Arbitrary<SignatureInput>;

it('reads back whatever it writes', () => {
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 3, minLength: 1 }), input, (labels, value) => {
      const field = labels.map((label) => `${label}=${signatureInputText(value)}`).join(', ');
      expect([...(readSignatureInputs(field) ?? [])]).toEqual(
        labels.map((label) => [label, value]),
      );
    }),
    { seed: 4 },
  );
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (bytes) => {
      expect(readSignatures(`a=${signatureText(bytes)}`)?.get('a')).toEqual(bytes);
    }),
    { seed: 5 },
  );
});

it('accepts a text only when it is the one way to write what it reads', () => {
  const soup = fc.string({ unit: fc.constantFrom(...'ab=()":;,\\ 10-*'), maxLength: 30 });
  fc.assert(
    fc.property(soup, (field) => {
      const read = readSignatureInputs(`a=(${field}`);
      if (!read) return;
      const written = [...read].map(([label, value]) => `${label}=${signatureInputText(value)}`);
      expect(written.join(',')).toBe(`a=(${field}`.replaceAll(', ', ','));
    }),
    { numRuns: 20_000, seed: 6 },
  );
});

it.each([
  ['a label twice', 'a=("x");k=1, a=("x");k=1'],
  ['a component twice', 'a=("x" "x")'],
  ['a parameter twice', 'a=("x");k=1;k=2'],
  ['a leading zero', 'a=("x");created=01'],
  ['a negative number', 'a=("x");created=-1'],
  ['a number beyond 15 digits', 'a=("x");created=1234567890123456'],
  ['two spaces', 'a=("x"  "y")'],
  ['a token for a string', 'a=(x)'],
  ['an upper-case label', 'A=("x")'],
  ['what follows', 'a=("x") b'],
  ['a control character', 'a=("x\u0001")'],
  ['endless text', `a=(${'"x" '.repeat(4000)})`],
  ['nothing', ''],
])('refuses %s', (_, field) => {
  expect(readSignatureInputs(field)).toBeNull();
});

it.each([
  ['no colons', 'a=AAAA'],
  ['stray bits', 'a=:AB==:'],
  ['white space', 'a=:AA A=:'],
  ['a length that base64 has not', 'a=:AAAAA:'],
  ['base64url', 'a=:-_-_:'],
])('refuses a signature with %s', (_, field) => {
  expect(readSignatures(field)).toBeNull();
});
