// Gives an upload up; what had arrived of it is removed at the next sweep.
import { instantText } from '../../../base/instants.ts';
import { ok, refused } from '../../../base/result.ts';
import { Type } from '../../../base/schema.ts';
import { writeOperation } from '../../../kernel/storage/index.ts';
import { noSuchUpload } from '../upload/model.ts';
import { findUpload, saveUpload } from '../upload/upload-store.ts';

export const abandonUpload = writeOperation({
  id: 'data-commons.abandon-upload',
  summary: 'Give up an upload',
  route: { method: 'POST', path: '/data-commons/uploads/:upload/abandonment' },
  input: Type.Object({ upload: Type.String() }, { additionalProperties: false }),
  output: Type.Object({ upload: Type.String() }),
  refusals: ['data-commons.no-such-upload'],
  permission: ['mandate:steward'],
  entry: 'upload.abandoned',
  needs: {},
  async run({ db, at }, { upload: id }) {
    const upload = await findUpload(db, id);
    if (upload?.state !== 'open') return refused(noSuchUpload(id));
    await saveUpload(db, { ...upload, state: 'abandoned', endedAt: instantText(at) });
    return ok({ output: { upload: id }, record: { upload: id, name: upload.name }, subject: id });
  },
});
