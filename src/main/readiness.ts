// Profiles of AI-readiness and vocabularies from the packs, and how this node signs reports and
// believes those of others.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse as parseYaml } from 'yaml';
import {
  type DuoReference,
  type ReadinessKeeping,
  type ReadinessProfile,
  readLicences,
  readReadinessProfile,
  readVocabularies,
} from '../capabilities/data-commons/index.ts';
import { verifyWithKey } from '../kernel/members/index.ts';
import { directoryOf } from './alliance-view.ts';
import { packsFolder, referencePack } from './law-source.ts';
import type { Kernel } from './node-kernel.ts';
import { packageVersion } from './package-folder.ts';

const FOLDER = path.join('reference', 'readiness');

/** The profile that counts for agreements comes first: it is the one that the program brings. */
export const packagedProfiles = (): readonly ReadinessProfile[] => profilesIn(packsFolder());

/** From `reference/readiness` of a folder of packs; none where there is no such folder. */
function profilesIn(folder: string): ReadinessProfile[] {
  const where = path.join(folder, FOLDER);
  return filesIn(where).map((name) => {
    const file = path.join(where, name);
    const read = readReadinessProfile(file, parseYaml(readFileSync(file, 'utf8')));
    if (read.ok) return read.value;
    const why = read.refusal.because.map(({ text }) => text).join('\n');
    throw new Error(`${read.refusal.message}\n${why}`);
  });
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /\.ya?ml$/.test(file))
      .sort();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    return [];
  }
}

export function readinessOf(
  { settings, keyring, store }: Kernel,
  reference: DuoReference,
): ReadinessKeeping {
  const packaged = packagedProfiles();
  const [profile] = packaged;
  if (profile === undefined) throw new Error(`no profile of AI-readiness in ${packsFolder()}`);
  const added = (settings.extraPacks ?? []).flatMap((folder) =>
    profilesIn(path.resolve(path.dirname(settings.file), folder)),
  );
  const terms = readVocabularies(referencePack('vocabularies'), reference);
  if (!terms.ok) throw new Error(terms.refusal.message);
  const licences = readLicences(referencePack('spdx-licences'));
  if (!licences.ok) throw new Error(licences.refusal.message);
  return {
    profile,
    profiles: [...packaged, ...added],
    terms: terms.value,
    licences: licences.value,
    tool: `entente ${packageVersion()}`,
    signer: {
      get keyId() {
        return keyring.signer('node').keyId;
      },
      sign: (bytes) => keyring.signer('node').sign(bytes),
    },
    async verify({ member, keyId, bytes, signature, at }) {
      const keys = await directoryOf(store.db).keysOf(member, 'node', at);
      const key = keys.find((one) => one.keyId === keyId);
      return key !== undefined && verifyWithKey(key.publicKey, bytes, signature);
    },
  };
}
