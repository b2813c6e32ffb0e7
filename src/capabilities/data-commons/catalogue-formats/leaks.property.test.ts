// What stands in files never stands in published metadata: identifiers, rare labels, free text and
// names of samples are planted in real files, measured as at registration, and looked for in every
// export.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { measureFiles } from '../measure-files.ts';
import type { Dataset, Description } from '../model.ts';
import { croissantOf } from './croissant.ts';
import { dcatCatalogueOf, dcatCatalogueTurtleOf, dcatOf, dcatTurtleOf } from './dcat-ap.ts';
import { catalogueRecord } from './record.ts';
import { sampleDataset, sampleDescription, sampleTerms } from './sample.ts';
import { schemaOrgOf } from './schema-org.ts';

const duo = sampleTerms();
const address = 'https://node.example';

/** Marked so that finding one is no accident. */
const planted = (mark: string) =>
  fc.stringMatching(/^[a-z]{6}[0-9]{4}$/).map((text) => `${mark}${text}`);
const plan = fc.record({
  persons: fc.uniqueArray(planted('id'), { minLength: 12, maxLength: 14 }),
  rare: planted('rare'),
  note: planted('note'),
  samples: fc.uniqueArray(planted('smp'), { minLength: 3, maxLength: 4 }),
  file: planted('path'),
  heading: planted('col'),
});
type Plan = typeof plan extends fc.Arbitrary<infer T> ? T : never;

function writeFiles(folder: string, { persons, rare, note, samples, heading }: Plan, file: string) {
  mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
  const rows = persons.map((person, at) =>
    [person, 120 + at, at === 0 ? rare : 'female', at === 1 ? note : '', at].join(','),
  );
  const table = ['person,sbp,sex,note', heading].join(',');
  writeFileSync(path.join(folder, file), `${[table, ...rows].join('\n')}\n`);
  const head = ['#CHROM', 'POS', 'ID', 'REF', 'ALT', 'QUAL', 'FILTER', 'INFO', 'FORMAT'];
  const lines = [
    '##fileformat=VCFv4.3',
    '##contig=<ID=chr22,length=50818468>',
    '##FORMAT=<ID=GT,Number=1,Type=String,Description="Genotype">',
    [...head, ...samples].join('\t'),
    ['chr22', 100, note, 'A', 'C', '.', '.', '.', 'GT', ...samples.map(() => '0/1')].join('\t'),
  ];
  writeFileSync(path.join(folder, 'cohort.vcf'), `${lines.join('\n')}\n`);
}

async function measured(folder: string, seed: Plan): Promise<Dataset> {
  const file = `${seed.file}/${seed.persons[0]}.csv`;
  writeFiles(folder, seed, file);
  const description: Description = {
    ...sampleDescription,
    datasheet: {
      ...sampleDescription.datasheet,
      dictionary: [
        { name: 'person', file, isKey: true },
        { name: 'sex', type: 'category', values: ['female', seed.rare] },
        { name: 'note', about: 'What the nurse wrote.' },
      ],
      joins: [{ from: { file, column: 'person' }, to: { file, column: 'person' } }],
      splits: { files: [{ split: 'train', file }] },
      steps: [
        {
          id: seed.persons[1]!,
          uses: [`raw/${seed.persons[2]}.xlsx`],
          makes: [file],
          software: 'R',
        },
      ],
    },
  };
  const home = {
    member: 'GB' as Dataset['holder'],
    dataFolder: folder,
    indexFolder: path.join(folder, 'index'),
    assemblies: [],
    address,
  };
  const result = await measureFiles(home as never, [file, 'cohort.vcf'], description);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  const { files, recordsTotal, personCount, persons } = result.value;
  return {
    id: 'ds_planted',
    holder: 'GB',
    party: 'pty_invented',
    description,
    files,
    recordsTotal,
    ...(personCount === undefined ? {} : { personCount }),
    ...(persons === undefined ? {} : { persons }),
    registeredAt: '2026-03-01T09:00:00Z',
  };
}

async function everyExport(dataset: Dataset): Promise<string[]> {
  const record = catalogueRecord({ dataset, duo, address });
  const holder = { title: 'Catalogue', address, publisher: { name: 'Invented Kingdom' } };
  return [
    JSON.stringify(croissantOf(record)),
    JSON.stringify(schemaOrgOf(record)),
    JSON.stringify(dcatOf(record)),
    await dcatTurtleOf(record),
    JSON.stringify(dcatCatalogueOf(holder, [record])),
    await dcatCatalogueTurtleOf(holder, [record]),
  ];
}

test('nothing planted in files is found in any export', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(plan, async (seed) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'entente-leaks-'));
      try {
        const dataset = await measured(folder, seed);
        const secrets = [
          ...seed.persons,
          ...seed.samples,
          seed.rare,
          seed.note,
          seed.file,
          seed.heading,
        ];
        for (const text of await everyExport(dataset)) {
          expect(text).toContain('Invented cohort');
          expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
        }
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    }),
    { numRuns: 25 },
  );
});

test('a text in which the steward names a person is withheld in every export', async () => {
  const named = 'Ask Mrs Planted, planted@ward.example, +44 20 7946 0958.';
  const description: Description = {
    ...sampleDescription,
    abstract: named,
    columnNotes: [{ name: 'sbp', about: named }],
    datasheet: {
      ...sampleDescription.datasheet,
      creators: [{ name: 'Dr. Planted' }],
      documentation: { collection: named, maintenance: 'Yearly.' },
      dictionary: [{ name: 'sex', label: named, about: 'At birth.' }],
    },
  };
  for (const text of await everyExport(sampleDataset(description))) {
    expect(text).not.toMatch(/planted/i);
    expect(text).not.toContain('7946');
    expect(text).toContain('withheld');
    if (/vcard|maintainer/.test(text)) expect(text).toContain('access@biobank.example');
  }
});
