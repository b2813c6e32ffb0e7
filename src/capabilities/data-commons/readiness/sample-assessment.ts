// Assessments of invented files in a folder of their own, for tests: the packaged profile, run as
// the holder's node runs it, or on evidence that a test changes in one place.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import { readLicences } from '../datasheet/index.ts';
import { sampleReference } from '../duo/sample.ts';
import { measureFiles } from '../measure-files.ts';
import type { Description } from '../model.ts';
import type { HomeNode } from '../ports.ts';
import { readAssemblies } from '../variants/index.ts';
import { assess, type CheckResult } from './assess.ts';
import type { Evidence } from './evidence.ts';
import { type ReadinessProfile, readReadinessProfile } from './profile.ts';
import { type Assessing, gatherEvidence } from './run-assessment.ts';
import { readVocabularies } from './terms.ts';

const packs = new URL('../../../../packs/reference/', import.meta.url);
export const packYaml = (name: string): unknown =>
  parseYaml(readFileSync(new URL(name, packs), 'utf8'));

export function packagedProfile(): ReadinessProfile {
  const read = readReadinessProfile('entente-1.yaml', packYaml('readiness/entente-1.yaml'));
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  return read.value;
}

export const plainDescription: Description = {
  title: 'Invented rows',
  abstract: 'Nobody.',
  classes: ['invented'],
  categories: ['health'],
  isHuman: true,
  tier: 'open',
  holderKind: 'hospital',
  dataUse: ['DUO:0000042'],
  isSynthetic: true,
};
export type Sheet = NonNullable<Description['datasheet']>;

export interface Setting {
  readonly files: Readonly<Record<string, string | Uint8Array>>;
  /** Paths that are registered; every file by itself when left out. */
  readonly registered?: readonly string[];
  /** Beside the registered ones. */
  readonly beside?: Readonly<Record<string, string | Uint8Array>>;
  readonly datasheet?: Sheet;
  readonly more?: Partial<Description>;
  /** After registration; given the folder. */
  readonly spoil?: (folder: string) => void;
  readonly assessing?: Partial<Assessing>;
}

export interface Bench {
  readonly folder: string;
  readonly home: HomeNode;
  readonly profile: ReadinessProfile;
  evidence(setting: Setting): Promise<Evidence>;
  results(setting: Setting): Promise<{ checks: CheckResult[]; of: (id: string) => CheckResult }>;
  /** One check on evidence. */
  check(id: string, evidence: Evidence): CheckResult;
  close(): void;
}

export async function openBench(): Promise<Bench> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-readiness-'));
  const profile = packagedProfile();
  const home: HomeNode = {
    member: 'GB',
    dataFolder: folder,
    indexFolder: path.join(folder, '.indexes'),
    assemblies: await readAssemblies(new URL('assemblies.yaml', packs).pathname),
    address: 'http://gb.test',
  };
  const evidence = async (setting: Setting) =>
    gatherEvidence({ ...(await assessingOf(home, profile, setting)), ...setting.assessing });
  const check = (id: string, about: Evidence) => found(assess(profile, about), id);
  return {
    folder,
    home,
    profile,
    evidence,
    check,
    async results(setting) {
      const checks = assess(profile, await evidence(setting));
      return { checks, of: (id) => found(checks, id) };
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}

function found(checks: readonly CheckResult[], id: string): CheckResult {
  const one = checks.find(({ check }) => check === id);
  if (one === undefined) throw new Error(`no check ${id}`);
  return one;
}

async function assessingOf(
  home: HomeNode,
  profile: ReadinessProfile,
  { files, registered, beside = {}, datasheet = {}, more = {}, spoil }: Setting,
): Promise<Assessing> {
  for (const [name, content] of Object.entries({ ...files, ...beside })) {
    mkdirSync(path.dirname(path.join(home.dataFolder, name)), { recursive: true });
    writeFileSync(path.join(home.dataFolder, name), content);
  }
  const description = { ...plainDescription, ...more, datasheet };
  const measured = await measureFiles(home, registered ?? Object.keys(files), description);
  if (!measured.ok) throw new Error(JSON.stringify(measured.refusal));
  spoil?.(home.dataFolder);
  const duo = sampleReference();
  const terms = readVocabularies(packYaml('vocabularies.yaml'), duo);
  const licences = readLicences(packYaml('spdx-licences.yaml'));
  if (!terms.ok || !licences.ok) throw new Error('the packs do not read');
  const { inspections, ...counted } = measured.value;
  return {
    home,
    duo,
    profile,
    keeping: {
      profile,
      profiles: [profile],
      terms: terms.value,
      licences: licences.value,
      tool: 'a test',
      signer: { keyId: 'none', sign: () => new Uint8Array(64) },
      verify: async () => false,
    },
    dataset: {
      id: `ds_${'0'.repeat(26)}`,
      holder: 'GB',
      party: 'pty_none',
      description,
      ...counted,
      registeredAt: '2026-01-01T00:00:00.000Z',
    },
    at: Temporal.Instant.from('2026-02-01T00:00:00Z'),
    inspections,
    unlisted: [],
    countersignatures: [],
    access: null,
  };
}
