// Uploads that are under way.
import { ok } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { homePort } from '../ports.ts';
import { urlKeyPort } from '../transfer/ports.ts';
import { SeenUploadSchema, seenUpload } from '../upload/model.ts';
import { openUploads } from '../upload/upload-store.ts';

export const listUploads = readOperation({
  id: 'data-commons.list-uploads',
  summary: 'List uploads that are under way',
  route: { method: 'GET', path: '/data-commons/uploads' },
  input: Type.Object({}, { additionalProperties: false }),
  output: Type.Object({ uploads: Type.Array(SeenUploadSchema) }),
  refusals: [],
  permission: ['mandate:steward'],
  needs: { home: homePort, urlKey: urlKeyPort },
  async run({ db, home, urlKey }) {
    const place = { dataFolder: home.dataFolder, key: urlKey };
    const open = await openUploads(db);
    const uploads = await Promise.all(open.map((upload) => seenUpload(upload, place)));
    return ok({ output: { uploads } });
  },
});
