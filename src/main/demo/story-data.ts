// Files that stories 2 and 3 need, written into a node's data folder when the story is told, as a
// steward would put them there. Everybody in them is invented.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  clinicalPlan,
  type Description,
  generateTable,
  writeGenerated,
} from '../../capabilities/data-commons/index.ts';
import type { DemoNation } from './cast.ts';
import { type DemoFolder, nodeFolder } from './folder.ts';

export interface StoryFiles {
  readonly files: readonly string[];
  readonly description: Description;
}
const ABSTRACT = 'Invented people made for a story of the demonstration. Nobody real is in it.';
const folderOf = (demo: DemoFolder, nation: DemoNation): string => {
  const folder = path.join(nodeFolder(demo, nation), 'data');
  mkdirSync(folder, { recursive: true });
  return folder;
};

/** `P0001`, `P0002`, ... */
export const personsFrom = (first: number, count: number): string[] =>
  Array.from({ length: count }, (_, i) => `P${String(first + i).padStart(4, '0')}`);

/** One line a person: whose national, and one genotype. */
export function writeGenomes(
  demo: DemoFolder,
  nation: DemoNation,
  file: string,
  people: number,
  description: Partial<Description> & Pick<Description, 'title' | 'classes'>,
): StoryFiles {
  const genotypes = ['0/0', '0/1', '1/1'];
  const rows = personsFrom(1, people).map(
    (person, i) => `${person},${nation.member},${genotypes[(i * 7) % 3]}`,
  );
  const text = ['person,nation,genotype', ...rows, ''].join('\n');
  writeFileSync(path.join(folderOf(demo, nation), file), text);
  return {
    files: [file],
    description: {
      abstract: ABSTRACT,
      categories: ['genomic'],
      isHuman: true,
      tier: 'registered',
      holderKind: 'company',
      dataUse: ['DUO:0000042'],
      consentBasis: 'broad-consent',
      hasForeignUseConsent: true,
      anonymisation: 'pseudonymised',
      isControlledAccess: false,
      personColumn: 'person',
      nationColumn: 'nation',
      isSynthetic: true,
      ...description,
    },
  };
}

export interface RegistryPlan {
  readonly key: string;
  readonly title: string;
  readonly class: string;
  readonly people: number;
  readonly tier: 'open' | 'accredited';
}

export async function writeRegistry(
  demo: DemoFolder,
  nation: DemoNation,
  { key, title, people, tier, ...more }: RegistryPlan,
): Promise<StoryFiles> {
  const plan = clinicalPlan({
    title,
    seed: key,
    rows: people,
    prefix: `${key}-`,
    vocabulary: 'icd10',
    sites: ['north', 'south'],
  });
  const file = `${key}.csv`;
  await writeGenerated(path.join(folderOf(demo, nation), file), generateTable(plan));
  return {
    files: [file],
    description: {
      title,
      abstract: ABSTRACT,
      classes: [more.class],
      categories: ['health'],
      isHuman: true,
      tier,
      holderKind: 'university',
      dataUse: ['DUO:0000042'],
      consentBasis: 'broad-consent',
      hasForeignUseConsent: true,
      anonymisation: 'pseudonymised',
      isControlledAccess: false,
      personColumn: 'person',
      isSynthetic: true,
      disclosure: { minimumCell: 10, zeros: 'suppress', roundingBase: 1, dominancePercent: 85 },
    },
  };
}
