// What this browser computes of the bytes that would be signed: their digest, and whether they are
// the text that was shown. A node that shows one text and signs another is found out here.
import { utf8 } from '../../../../base/bytes.ts';
import { canonicalJson } from '../../../../base/canonical-json.ts';
import { digestOf } from '../../../../base/digest.ts';
import type { Json } from '../../../../base/json.ts';

export interface BytesHere {
  readonly digest: string;
  readonly isShownText: boolean;
}

export const bytesHere = (canonical: string, shown: unknown): BytesHere => ({
  digest: digestOf(utf8(canonical)),
  isShownText: canonicalJson(shown as Json) === canonical,
});
