// A relation is where several fields take their values row by row: a file, a set of files read one
// after another, or another record set.
import type { Json } from '../../../../base/json.ts';
import type { LocatedFile } from './locate-files.ts';
import type { CroissantDocument, Extract, FieldNode, Source } from './model.ts';
import { extracted, type FileContent, readContent, type Unreadable } from './read-rows.ts';
import type { Problems } from './report.ts';
import { transformedAll } from './values.ts';

export interface Relation {
  readonly rows: number;
  /** Values by the key of their source. */
  readonly columns: ReadonlyMap<string, readonly Json[]>;
}

/** `file:items` or `set:users`. */
export const relationOf = (source: Source, document: CroissantDocument): string =>
  source.kind === 'file'
    ? `file:${source.file}`
    : `set:${document.fieldOwners.get(source.field) ?? source.field}`;

export const columnKey = (source: Source): string => JSON.stringify(source, spelt);
const spelt = (_: string, value: unknown): unknown =>
  value instanceof RegExp ? value.source : value;

/** Contents are read once, however many record sets use them. */
export class FileRelations {
  readonly #files: ReadonlyMap<string, readonly LocatedFile[]>;
  readonly #document: CroissantDocument;
  readonly #problems: Problems;
  readonly #contents = new Map<LocatedFile, FileContent | Unreadable>();

  constructor(
    files: ReadonlyMap<string, readonly LocatedFile[]>,
    document: CroissantDocument,
    problems: Problems,
  ) {
    this.#files = files;
    this.#document = document;
    this.#problems = problems;
  }

  /** Every file is read, used by a record set or not: each must be what it says. */
  async readAll(): Promise<void> {
    for (const [id, located] of this.#files) for (const file of located) await this.#read(id, file);
  }

  async of(
    id: string,
    wanted: readonly { readonly field: FieldNode; readonly source: Source & { kind: 'file' } }[],
  ): Promise<Relation | null> {
    const columns = new Map<string, Json[]>(wanted.map(({ source }) => [columnKey(source), []]));
    let rows = 0;
    for (const file of this.#files.get(id) ?? []) {
      const content = await this.#read(id, file);
      if ('problem' in content) return null;
      const part = this.#part(content, file, wanted);
      if (part === null) return null;
      rows += part.rows;
      for (const [key, values] of part.columns) {
        const column = columns.get(key)!;
        for (const value of values) column.push(value);
      }
    }
    return { rows, columns };
  }

  #part(
    content: FileContent,
    file: LocatedFile,
    wanted: readonly { readonly field: FieldNode; readonly source: Source & { kind: 'file' } }[],
  ): Relation | null {
    const found = new Map<string, Json[]>();
    let rows = content.kind === 'table' ? content.rows : -1;
    for (const { field, source } of wanted) {
      const values = extracted(content, source.extract, file);
      if (values === null) {
        this.#problems.error(
          field.id,
          'source',
          `${extractText(source.extract)} is not in the file.`,
          {
            file: file.path,
          },
        );
        return null;
      }
      if (!isWholeFile(source.extract)) {
        if (rows >= 0 && values.length !== rows) {
          const text = `It gives ${values.length} values where others of the file give ${rows}.`;
          this.#problems.error(field.id, 'source', text, { file: file.path });
          return null;
        }
        rows = values.length;
      }
      found.set(columnKey(source), values);
    }
    if (rows < 0) rows = 1;
    const columns = new Map<string, readonly Json[]>();
    for (const { field, source } of wanted) {
      const values = found.get(columnKey(source)) ?? [];
      const whole = isWholeFile(source.extract)
        ? Array.from({ length: rows }, () => values[0] ?? null)
        : values;
      const column = transformedAll(whole, source.transforms);
      if ('problem' in column) {
        this.#problems.error(field.id, 'transform', column.problem, { file: file.path });
        return null;
      }
      columns.set(columnKey(source), column);
    }
    return { rows, columns };
  }

  async #read(id: string, file: LocatedFile): Promise<FileContent | Unreadable> {
    const known = this.#contents.get(file);
    if (known) return known;
    const node = this.#document.files.get(id)!;
    const content = await readContent(file, node.encodingFormat);
    this.#contents.set(file, content);
    if ('problem' in content) {
      const { problem, property, row } = content;
      this.#problems.error(node.label, property, problem, {
        file: file.path,
        ...(row === undefined ? {} : { row }),
      });
    }
    return content;
  }
}

/** One value stands for every row of the file. */
const isWholeFile = (extract: Extract): boolean =>
  extract.kind === 'file-property' && !['lines', 'lineNumbers'].includes(extract.name);

const extractText = (extract: Extract): string =>
  extract.kind === 'column'
    ? `Column "${extract.name}"`
    : extract.kind === 'json-path'
      ? `JSONPath ${extract.path}`
      : extract.kind === 'file-property'
        ? `File property ${extract.name}`
        : 'What it extracts';
