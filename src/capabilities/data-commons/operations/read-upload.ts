// How far an upload is, and where to send the rest.
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { readOperation } from '../../../kernel/storage/index.ts';
import { homePort } from '../ports.ts';
import { urlKeyPort } from '../transfer/ports.ts';
import { noSuchUpload, SeenUploadSchema, seenUpload } from '../upload/model.ts';
import { findUpload } from '../upload/upload-store.ts';

export const readUpload = readOperation({
  id: 'data-commons.read-upload',
  summary: 'Read how far an upload is and where its bytes are sent',
  route: { method: 'GET', path: '/data-commons/uploads/:upload' },
  input: Type.Object({ upload: Type.String() }, { additionalProperties: false }),
  output: SeenUploadSchema,
  refusals: ['data-commons.no-such-upload'],
  permission: ['mandate:steward'],
  needs: { home: homePort, urlKey: urlKeyPort },
  async run({ db, home, urlKey }, { upload: id }) {
    const upload = await findUpload(db, id);
    if (upload === null) return refused(noSuchUpload(id));
    const seen = await seenUpload(upload, { dataFolder: home.dataFolder, key: urlKey });
    return ok({ output: seen });
  },
});
