// Hashes every file of a data set again and names each that is not the registered one. The answers
// on such a file stop: what was known of its size and times is forgotten, so that the next question
// hashes it too and is refused.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { checkFile } from '../check-file.ts';
import { findDataset } from '../dataset-store.ts';
import { FolderDifferenceSchema } from '../folder-listing.ts';
import { homePort } from '../ports.ts';
import { LevelOfFilesSchema, levelOfFiles } from '../readiness/level-of-files.ts';
import { readinessPort } from '../readiness/ports.ts';
import { noSuchDataset } from './read-inspections.ts';

const STANDINGS = ['unchanged', 'changed', 'missing'] as const;
type Standing = (typeof STANDINGS)[number];

export const checkFiles = writeOperation({
  id: 'data-commons.check-files',
  summary: 'Hash the files of a data set again and name each that changed',
  route: { method: 'POST', path: '/data-commons/datasets/:dataset/checks' },
  input: Type.Object({ dataset: Type.String() }, { additionalProperties: false }),
  output: Type.Object({
    dataset: Type.String(),
    isWhole: Type.Boolean({ description: 'Every file is the registered one' }),
    files: Type.Array(
      Type.Object({
        path: Type.String(),
        standing: Type.Unsafe<Standing>(Type.Enum([...STANDINGS])),
        registered: Type.String({ description: 'sha256:... as it was registered' }),
        found: Type.Optional(Type.String({ description: 'sha256:... of the bytes now' })),
        members: Type.Optional({
          ...FolderDifferenceSchema,
          description: 'Of a folder: which of its files are not the registered ones',
        }),
      }),
    ),
    assessed: Type.Optional(LevelOfFilesSchema),
    next: Type.Optional(Type.String()),
  }),
  refusals: ['data-commons.no-such-dataset'],
  permission: ['mandate:steward'],
  entry: 'dataset.files-checked',
  needs: { home: homePort, keeping: readinessPort },
  async prepare({ db, home }, { dataset: id }) {
    const dataset = await findDataset(db, id);
    if (dataset === null) return refused(noSuchDataset(id));
    const files = [];
    for (const file of dataset.files) files.push(await checkFile(home, file));
    return ok({ looked: dataset, files });
  },
  async run({ db, at, keeping }, { dataset }, { looked, files }) {
    const changed = files.filter(({ standing }) => standing !== 'unchanged');
    const isWhole = changed.length === 0;
    const next = 'Restore the registered files, or register these as a new data set.';
    const assessed = await levelOfFiles(db, looked, keeping.profiles, at);
    return ok({
      output: {
        dataset,
        isWhole,
        files,
        ...(assessed ? { assessed } : {}),
        ...(isWhole ? {} : { next }),
      },
      // Names of files stay here; the entry says how many, and what they should have been.
      record: { dataset, files: files.length, changed: changed.map((file) => file.registered) },
      subject: dataset,
    });
  },
});
