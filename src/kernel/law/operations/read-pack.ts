// GET /law/packs/:pack: sources, lists and tables of one pack as they stood at a moment.
import { refusal } from '../../../base/refusal.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../storage/index.ts';
import { KnownAt, MomentSchema, momentOf, ValidOn } from '../moment.ts';
import { packView } from '../pack-view.ts';
import { lawBookPort } from '../ports.ts';
import { PackViewSchema } from '../rule-schemas.ts';
import { READERS } from './grants.ts';

export const PackName = Type.String({
  pattern: '^[a-z0-9-]+(/[a-z0-9-]+)+$',
  maxLength: 100,
  description: 'name of a pack, for example us/bulk-data',
});

export const readPackOperation = readOperation({
  id: 'law.read-pack',
  summary: 'Show one rule pack: sources, lists and tables as they stood, every version of it',
  route: { method: 'GET', path: '/law/packs/:pack' },
  input: Type.Object(
    { pack: PackName, validOn: ValidOn, knownAt: KnownAt },
    { additionalProperties: false },
  ),
  output: Type.Object({ at: MomentSchema, pack: PackViewSchema }),
  refusals: ['law.unknown-pack'],
  permission: READERS,
  needs: { book: lawBookPort },
  async run({ at: now, book }, { pack, ...clocks }) {
    const at = momentOf(now, clocks);
    const { rules } = book.law();
    const view = packView(rules, pack, at);
    if (view !== null) return ok({ output: { at, pack: view } });
    const later = rules.versions.find((version) => version.pack.pack === pack)?.knownFrom;
    return refused(unknownPack(pack, later));
  },
});

const unknownPack = (pack: string, later: string | undefined) =>
  refusal('not-found', 'law.unknown-pack', `No pack ${pack} was known here then.`, {
    because: [
      {
        field: '/pack',
        text: later ? `it is known since ${later}` : 'no pack of that name was ever imported',
      },
    ],
    next: later ? `Ask with knownAt from ${later} on.` : 'List the packs to see their names.',
  });
