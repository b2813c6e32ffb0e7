// The index at the end of indexed mzML, entry by entry, against where the elements truly begin.
import type { JsonObject } from '../../../../base/json.ts';
import type { FindingTally } from '../finding-tally.ts';
import type { ByteMarks } from './byte-marks.ts';

const CITATION = 'PSI mzML 1.1.1, indexedmzML';
const NEXT = 'Write the index anew (for example with msconvert); readers that trust it go astray.';
const IDS_MAX = 5_000_000;

type Kind = 'spectrum' | 'chromatogram';

export class MzmlIndex {
  readonly #marks: ByteMarks;
  readonly #ids = { spectrum: new IdHashes(), chromatogram: new IdHashes() };
  readonly #entries = { spectrum: 0, chromatogram: 0 };
  readonly #right = { spectrum: 0, chromatogram: 0 };
  readonly #unsure = { spectrum: 0, chromatogram: 0 };
  #listOffset: number | null = null;
  #checksum: string | null = null;
  isIndexed = false;

  constructor(marks: ByteMarks) {
    this.#marks = marks;
  }

  saw(kind: Kind, id: string): void {
    this.#ids[kind].add(id);
  }

  entry(kind: string, idRef: string, text: string): void {
    if (kind !== 'spectrum' && kind !== 'chromatogram') return;
    this.#entries[kind]++;
    const offsets = this.#marks[kind];
    const offset = /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : -1;
    const place = offsets.placeOf(offset);
    if (place >= 0 && this.#ids[kind].is(place, idRef)) this.#right[kind]++;
    else if (!offsets.isWhole) this.#unsure[kind]++;
  }

  listOffset(text: string): void {
    this.#listOffset = /^\s*\d{1,15}\s*$/.test(text) ? Number(text) : -1;
  }

  checksum(text: string): void {
    this.#checksum = text.trim().toLowerCase();
  }

  close(tally: FindingTally): JsonObject {
    if (!this.isIndexed) return { isIndexed: false };
    const parts = (['spectrum', 'chromatogram'] as const).map((kind) => {
      const [entries, right] = [this.#entries[kind], this.#right[kind]];
      const wrong = entries - right - this.#unsure[kind];
      const elements = this.#marks[kind].length;
      const place = { field: `index/${kind}`, citation: CITATION, next: NEXT };
      tally.error(
        'mzml.index-offset',
        'An index entry does not point to its element.',
        place,
        wrong,
      );
      if (this.#marks[kind].isWhole && entries !== elements && (entries > 0 || elements > 0))
        tally.error('mzml.index-length', `The index has ${entries} of ${elements}.`, place);
      return [kind, { entries, right, wrong, elements }] as const;
    });
    const listIsRight = this.#listOffset !== null && this.#marks.isIndexList(this.#listOffset);
    if (!listIsRight)
      tally.error('mzml.index-list-offset', 'indexListOffset does not point to the index.', {
        citation: CITATION,
        next: NEXT,
      });
    const checksum = this.#compareChecksum(tally);
    return { isIndexed: true, ...Object.fromEntries(parts), listIsRight, checksum };
  }

  #compareChecksum(tally: FindingTally): string {
    if (this.#checksum === null) {
      tally.warn('mzml.no-checksum', 'The index has no checksum of the file.', {
        citation: CITATION,
      });
      return 'absent';
    }
    if (this.#checksum === this.#marks.sha1) return 'right';
    tally.error('mzml.checksum', 'The checksum in the file is not that of its bytes.', {
      citation: `${CITATION}, fileChecksum (SHA-1)`,
      next: 'The file was changed after it was written: fetch it again, or write it anew.',
    });
    return 'wrong';
  }
}

/** Thirty-two bits of each id, in order: enough to tell that an entry names another element. */
class IdHashes {
  #values = new Int32Array(1_024);
  #length = 0;

  add(id: string): void {
    if (this.#length >= IDS_MAX) return;
    if (this.#length === this.#values.length) {
      const wider = new Int32Array(this.#length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.#length++] = hash(id);
  }

  is(place: number, id: string): boolean {
    return place < this.#length && this.#values[place] === hash(id);
  }
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value;
}
