// One YAML document, held whole up to a limit; aliases are refused, since a few lines of them
// unfold to any size.
import { isUtf8 } from 'node:buffer';
import { parseDocument } from 'yaml';
import { concatBytes, fromUtf8 } from '../../../../base/bytes.ts';
import type { JsonFlaw } from './json-splitter.ts';

const YAML_BYTES_MAX = 4 * 2 ** 20;
const NESTING = /^ {200}/m;
/** The core schema, whatever version the file names: sets, merges and the like make code run. */
const PARSING = {
  strict: true,
  uniqueKeys: true,
  schema: 'core',
  merge: false,
  resolveKnownTags: false,
} as const;

export class YamlDocument {
  readonly #parts: Uint8Array[] = [];
  #length = 0;

  push(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length <= YAML_BYTES_MAX) this.#parts.push(bytes.slice());
  }

  finish(): { value: unknown; flaw: JsonFlaw | null } {
    const fail = (rule: string, text: string, line = 1) => ({
      value: null,
      flaw: { rule, text, line, offset: 0 },
    });
    if (this.#length > YAML_BYTES_MAX)
      return fail('yaml.length', `YAML is read up to ${YAML_BYTES_MAX} bytes; use JSON Lines.`);
    const bytes = concatBytes(...this.#parts);
    if (!isUtf8(bytes)) return fail('yaml.not-utf8', 'The file holds bytes that are not UTF-8.');
    const text = fromUtf8(bytes);
    if (NESTING.test(text) || /[[{]{50}/.test(text.replaceAll(/\s/g, '')))
      return fail('yaml.depth', 'Values nest too deep.');
    try {
      const document = parseDocument(text, PARSING);
      const [problem] = document.errors;
      if (problem) return fail('yaml.syntax', 'The file is not YAML.', problem.linePos?.[0].line);
      return { value: document.toJS({ maxAliasCount: 0 }), flaw: null };
    } catch (cause) {
      // What the parser throws for an alias, and the engine for nesting in one line (`- - - -`).
      if (cause instanceof ReferenceError) return fail('yaml.aliases', 'The file uses aliases.');
      if (cause instanceof RangeError) return fail('yaml.depth', 'Values nest too deep.');
      throw cause;
    }
  }
}
