// POST /law/packs: an operator imports or updates a rule pack at a running node. The pack is
// checked, its own cases are run, and it counts from a second later on; standing permissions of the
// acts it speaks of are then judged again. Answers for instants before stay as they were.
import { utf8 } from '../../../base/bytes.ts';
import { instantText } from '../../../base/instants.ts';
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { DigestSchema, Type } from '../../../base/schema.ts';
import { type Database, writeOperation } from '../../storage/index.ts';
import { importPacks, storedPacks } from '../pack-store.ts';
import { isRulePack, type PackFile, readPack } from '../read-pack.ts';
import { type PackReport, testPacks } from '../test-packs.ts';
import { KEEPERS } from './grants.ts';

const closed = { additionalProperties: false };
const TEXT_MAX = 500_000;

export const importPack = writeOperation({
  id: 'law.import-pack',
  summary: 'Import or update a rule pack; its cases must pass, and permissions are judged again',
  route: { method: 'POST', path: '/law/packs' },
  input: Type.Object(
    {
      file: Type.String({
        pattern: '^[A-Za-z0-9._-]+(/[A-Za-z0-9._-]+)*\\.ya?ml$',
        maxLength: 200,
        description: 'what the file is called, for messages: packs/us/bulk-data.yaml',
      }),
      text: Type.String({ minLength: 1, maxLength: TEXT_MAX, description: 'the YAML itself' }),
    },
    closed,
  ),
  output: Type.Object(
    {
      pack: Type.String(),
      version: Type.String(),
      digest: DigestSchema,
      knownFrom: Type.Union([Type.String(), Type.Null()], {
        description: 'From when it counts; null when these very bytes are in use already',
      }),
      acts: Type.Array(Type.String(), { description: 'Kinds of act to be judged again' }),
      cases: Type.Integer({ minimum: 0, description: 'Cases of the pack that were run' }),
    },
    closed,
  ),
  refusals: ['law.invalid-pack', 'law.cases-fail', 'law.no-pack'],
  permission: KEEPERS,
  needs: {},
  entry: 'law-pack.imported',
  async run({ db, at }, { file, text }) {
    const given = { path: file, bytes: utf8(text) };
    if (!isRulePack(given)) return refused(noPack(file));
    const imported = await importPacks(db, [given], {
      at: instantText(at),
      isServing: true,
      isByAct: true,
    });
    if (!imported.ok) return imported;
    const tested = await tryCases(db, given);
    const failing = tested.cases.filter(({ differences }) => differences.length > 0);
    if (failing.length > 0) return refused(casesFail(file, failing));
    const { pack, digest } = tested;
    const output = {
      pack: pack.pack,
      version: pack.version,
      digest,
      knownFrom: imported.value.knownFrom,
      acts: [...imported.value.kinds],
      cases: tested.cases.length,
    };
    const { cases: _, ...record } = output;
    return ok({ output, record: { ...record, file } });
  },
});

/** After the import, in its unit: a refusal undoes it. */
async function tryCases(db: Database, given: PackFile) {
  const reading = readPack(given);
  if (!reading.ok) throw new Error(`${given.path} was imported and does not read`);
  const { pack } = reading.value;
  const beside = new Map((await storedPacks(db)).map((one) => [one.pack.pack, one]));
  beside.delete(pack.pack);
  const others = [...beside.values()].map((one) => ({ ...one, file: one.pack.pack }));
  const { cases } = testPacks([reading.value], others).packs[0]!;
  return { ...reading.value, cases };
}

const casesFail = (file: string, failing: PackReport['cases']) =>
  refusal('invalid', 'law.cases-fail', `Cases in ${file} fail; nothing was imported.`, {
    because: failing.map(({ name, differences }) => ({
      field: '/text',
      text: `${name}: ${differences.join('; ')}`,
    })),
    next: 'Correct the rules or the cases; `entente law test` runs them without a node.',
  });

const noPack = (file: string) =>
  refusal('invalid', 'law.no-pack', `${file} holds no rule pack.`, {
    because: [{ field: '/text', text: 'it has no line `pack: <place>/<topic>`' }],
    next: 'See docs/guides/write-a-rule-pack.md.',
  });
