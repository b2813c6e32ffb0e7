// What a datasheet takes and refuses, and the licence list.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { parse } from '../../../base/schema.ts';
import { sampleDescription } from '../catalogue-formats/sample.ts';
import { DescriptionSchema } from '../model.ts';
import { DatasheetSchema, readLicences } from './index.ts';

test('a datasheet may hold everything or nothing', () => {
  expect(parse(DatasheetSchema, {}).ok).toBe(true);
  expect(parse(DatasheetSchema, sampleDescription.datasheet).ok).toBe(true);
  const { datasheet: _, ...without } = sampleDescription;
  expect(parse(DescriptionSchema.properties.datasheet, sampleDescription.datasheet).ok).toBe(true);
  expect(without).not.toHaveProperty('datasheet');
});

test.each([
  [{ taxa: [{ id: 'Homo sapiens' }] }, '/taxa/0/id'],
  [{ assays: [{ id: 'whole genome' }] }, '/assays/0/id'],
  [{ accessLevel: 'secret' }, '/accessLevel'],
  [{ issuedOn: '31.1.2026' }, '/issuedOn'],
  [{ contact: { organisation: 'Office', email: 'nobody' } }, '/contact/email'],
  [{ dictionary: [{ name: 'a', type: 'float' }] }, '/dictionary/0/type'],
  [{ steps: [{ id: 'a', uses: [], makes: [], digest: 'abc' }] }, '/steps/0/digest'],
  [{ licence: 'CC BY 4.0' }, '/licence'],
])('%j is refused at %s', (datasheet, field) => {
  const read = parse(DatasheetSchema, datasheet);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.refusal.because.map((one) => one.field)).toContain(field);
});

test('the licence list knows listed, deprecated and unknown ids, as they are spelt', () => {
  const file = new URL('../../../../packs/reference/spdx-licences.yaml', import.meta.url);
  const read = readLicences(parseYaml(readFileSync(file, 'utf8')));
  if (!read.ok) throw new Error(read.refusal.message);
  const { standingOf } = read.value;
  expect(standingOf('CC-BY-4.0')).toBe('listed');
  expect(standingOf('CC0-1.0')).toBe('listed');
  expect(standingOf('GPL-2.0')).toBe('deprecated');
  expect(standingOf('cc-by-4.0')).toBe('unknown');
  expect(standingOf('BY-NOBODY')).toBe('unknown');
});
