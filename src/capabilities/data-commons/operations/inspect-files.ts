// Inspects files of the data folder before anybody registers them. The caller waits: for files of
// many gigabytes start a registration, which can be watched, or run `entente dataset inspect`.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { resolveDataFile } from '../data-folder.ts';
import { COMPRESSIONS, type Compression, InspectionSchema, inspectFile } from '../inspect/index.ts';
import { homePort } from '../ports.ts';

const FILES_MAX = 100;

export const inspectFiles = readOperation({
  id: 'data-commons.inspect-files',
  summary: 'Say what files of the data folder are, and what is wrong with them',
  route: { method: 'POST', path: '/data-commons/inspections' },
  input: Type.Object(
    {
      files: Type.Array(Type.String({ minLength: 1 }), {
        minItems: 1,
        maxItems: FILES_MAX,
        description: 'Paths relative to the node’s data folder',
      }),
    },
    { additionalProperties: false },
  ),
  output: Type.Object({
    inspections: Type.Array(InspectionSchema),
    unrecognised: Type.Array(
      Type.Object({
        path: Type.String(),
        compression: Type.Unsafe<Compression>(Type.Enum([...COMPRESSIONS])),
        bytes: Type.Integer({ minimum: 0 }),
        text: Type.String({ description: 'As far as anything can be said' }),
      }),
    ),
  }),
  refusals: [
    'data-commons.no-such-file',
    'data-commons.outside-data-folder',
    'data-commons.unreadable-file',
  ],
  permission: ['mandate:steward'],
  needs: { home: homePort },
  async run({ home }, { files }) {
    const inspections = [];
    const unrecognised = [];
    for (const path of files) {
      const file = resolveDataFile(home.dataFolder, path);
      if (!file.ok) return file;
      const found = await inspectFile(file.value, { context: { assemblies: home.assemblies } });
      if (!found.ok) return found;
      const { value } = found;
      if (value.outcome === 'inspected') inspections.push({ ...value.inspection, path });
      else if (value.outcome === 'unrecognised') {
        const { compression, bytes, text } = value;
        unrecognised.push({ path, compression, bytes, text });
      }
    }
    return ok({ output: { inspections, unrecognised } });
  },
});
