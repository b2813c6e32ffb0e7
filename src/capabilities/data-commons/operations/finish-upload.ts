// Finishes an upload: the bytes are complete and are what was promised; the file takes its name in
// the data folder and can be registered.
import { instantText } from '../../../base/instants.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { homePort } from '../ports.ts';
import { finishFile } from '../upload/finish.ts';
import { noSuchUpload } from '../upload/model.ts';
import { findUpload, saveUpload } from '../upload/upload-store.ts';

export const finishUpload = writeOperation({
  id: 'data-commons.finish-upload',
  summary: 'Finish an upload: check it and give the file its name in the data folder',
  route: { method: 'POST', path: '/data-commons/uploads/:upload/finish' },
  input: Type.Object({ upload: Type.String() }, { additionalProperties: false }),
  output: Type.Object({
    file: Type.String({ description: 'To name when it is registered' }),
    bytes: Type.Integer(),
    sha256: Type.String(),
  }),
  refusals: [
    'data-commons.no-such-upload',
    'data-commons.not-all-there',
    'data-commons.other-digest',
    'data-commons.name-taken',
  ],
  permission: ['mandate:steward'],
  entry: 'upload.finished',
  needs: { home: homePort },
  async prepare({ db, home }, { upload: id }) {
    const upload = await findUpload(db, id);
    if (upload?.state !== 'open') return refused(noSuchUpload(id));
    return finishFile(home.dataFolder, upload);
  },
  async run({ db, at }, { upload: id }, { sha256, bytes }) {
    const upload = await findUpload(db, id);
    if (upload?.state !== 'open') return refused(noSuchUpload(id));
    await saveUpload(db, { ...upload, sha256, state: 'finished', endedAt: instantText(at) });
    return ok({
      output: { file: upload.name, bytes, sha256 },
      record: { upload: id, name: upload.name, bytes, sha256 },
      subject: id,
    });
  },
});
