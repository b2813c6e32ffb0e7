// The records of a record set: rows of its main relation, joined by `references` with others
// (outer on the left, as loaders do), each value checked against the type of its field.
import type { Json, JsonObject } from '../../../../base/json.ts';
import type { CroissantDocument, FieldNode, RecordSetNode, Source } from './model.ts';
import { columnKey, type FileRelations, type Relation, relationOf } from './relations.ts';
import type { Problems, VerifiedJoin } from './report.ts';
import { fits, kindOf } from './values.ts';

const RECORDS_MAX = 5_000_000;
const TOO_MANY = `Its joins give more than ${RECORDS_MAX} records.`;

export interface Records {
  readonly rows: readonly ReadonlyMap<string, Json>[];
  readonly joins: readonly VerifiedJoin[];
}

export class RecordReader {
  readonly #document: CroissantDocument;
  readonly #files: FileRelations;
  readonly #problems: Problems;
  readonly #known = new Map<string, Records | null>();

  constructor(document: CroissantDocument, files: FileRelations, problems: Problems) {
    this.#document = document;
    this.#files = files;
    this.#problems = problems;
  }

  /** Null where a problem stands in the way. */
  async of(id: string): Promise<Records | null> {
    const known = this.#known.get(id);
    if (known !== undefined) return known;
    this.#known.set(id, null);
    const set = this.#document.recordSets.get(id);
    const records = set === undefined ? null : await this.#read(set);
    this.#known.set(id, records);
    return records;
  }

  async #read(set: RecordSetNode): Promise<Records | null> {
    if (set.data !== null) return { rows: this.#inline(set), joins: [] };
    const usable = set.fields.filter((field) => field.source !== null);
    if (usable.length === 0) return { rows: [], joins: [] };
    const base = baseRelation(usable, this.#document);
    const main = await this.#relation(base, set, usable);
    if (main === null) return null;
    const joined: Joined[] = [];
    for (const field of usable) {
      if (field.references === null || relationOf(field.source!, this.#document) !== base) continue;
      const join = await this.#join(field, set, usable);
      if (join === null) return null;
      joined.push(join);
    }
    const stray = usable.find(
      ({ source }) =>
        ![base, ...joined.map(({ name }) => name)].includes(relationOf(source!, this.#document)),
    );
    if (stray) {
      this.#problems.error(
        stray.id,
        'references',
        'Nothing joins its source with that of the other fields.',
      );
      return null;
    }
    const rows = this.#rows(usable, base, main, joined);
    if (rows === null) {
      this.#problems.error(set.id, 'recordSet', TOO_MANY, {
        next: 'Verify a smaller part, or name keys that tell the records apart.',
      });
      return null;
    }
    const records = { rows, joins: joined.map((join) => join.report(main)) };
    this.#checkReferences(joined, main);
    return records;
  }

  #inline({ fields, data }: RecordSetNode): Map<string, Json>[] {
    return (data ?? []).map((record, at) => {
      for (const key of Object.keys(record))
        if (!fields.some(({ id, name }) => id === key || name === key))
          this.#problems.error(key, 'data', 'An inline record has a member that is no field.', {
            row: at + 1,
          });
      return new Map(
        fields.map(({ id, name }) => [id, own(record, id) ?? own(record, name ?? id)] as const),
      );
    });
  }

  async #relation(
    name: string,
    set: RecordSetNode,
    fields: readonly FieldNode[],
    also: readonly Source[] = [],
  ): Promise<Relation | null> {
    const first = set.fields[0]!;
    const wanted = [
      ...fields.map((field) => ({ field, source: field.source! })),
      ...also.map((source) => ({
        field: fields.find((one) => one.references === source) ?? first,
        source,
      })),
    ].filter(({ source }) => relationOf(source, this.#document) === name);
    const id = name.slice(name.indexOf(':') + 1);
    if (name.startsWith('file:'))
      return this.#files.of(id, wanted as Parameters<FileRelations['of']>[1]);
    const records = await this.of(id);
    if (records === null) return null;
    return {
      rows: records.rows.length,
      columns: new Map(
        wanted.map(({ source }) => [
          columnKey(source),
          records.rows.map((row) => row.get(source.kind === 'field' ? source.field : '') ?? null),
        ]),
      ),
    };
  }

  async #join(
    field: FieldNode,
    set: RecordSetNode,
    fields: readonly FieldNode[],
  ): Promise<Joined | null> {
    const target = field.references!;
    const name = relationOf(target, this.#document);
    const relation = await this.#relation(name, set, fields, [target]);
    if (relation === null) return null;
    return new Joined(field, target, name, relation);
  }

  #rows(
    fields: readonly FieldNode[],
    base: string,
    main: Relation,
    joined: readonly Joined[],
  ): Map<string, Json>[] | null {
    if (isTooMany(main, joined)) return null;
    const rows: Map<string, Json>[] = [];
    for (let at = 0; at < main.rows; at++) {
      const matches = joined.map((join) => join.matches(main, at));
      let choices: ReadonlyMap<string, number>[] = [new Map()];
      for (const [place, join] of joined.entries())
        choices = choices.flatMap((choice) =>
          matches[place]!.map((match) => new Map([...choice, [join.name, match]])),
        );
      for (const choice of choices)
        rows.push(
          new Map(
            fields.map((field) => {
              const source = field.source!;
              const name = relationOf(source, this.#document);
              const relation =
                name === base ? main : joined.find((one) => one.name === name)!.relation;
              const row = name === base ? at : (choice.get(name) ?? -1);
              const value =
                row < 0 ? null : (relation.columns.get(columnKey(source))?.[row] ?? null);
              return [field.id, value] as const;
            }),
          ),
        );
    }
    return rows;
  }

  /** A reference to a declared key is a foreign key and must resolve; another only joins. */
  #checkReferences(joined: readonly Joined[], main: Relation): void {
    for (const join of joined) {
      const { orphans, first } = join.orphansIn(main);
      if (orphans === 0) continue;
      const { target, field } = join;
      const owner =
        target.kind === 'field' ? this.#document.fieldOwners.get(target.field) : undefined;
      const set = owner === undefined ? undefined : this.#document.recordSets.get(owner);
      const isKey = target.kind === 'field' && set?.key.includes(target.field) === true;
      const text = `${orphans} of ${main.rows} references point nowhere.`;
      if (isKey) this.#problems.error(field.id, 'references', text, { row: first + 1 });
      else this.#problems.warn(field.id, 'references', text, { row: first + 1 });
    }
  }
}

/** Counted before any of them is made. */
function isTooMany(main: Relation, joined: readonly Joined[]): boolean {
  let records = 0;
  for (let at = 0; at < main.rows && records <= RECORDS_MAX; at++)
    records += joined.reduce((product, join) => product * join.matches(main, at).length, 1);
  return records > RECORDS_MAX;
}

const own = (record: JsonObject, name: string): Json =>
  Object.hasOwn(record, name) ? (record[name] ?? null) : null;

/** The relation that refers to others; else that of the first field. */
function baseRelation(fields: readonly FieldNode[], document: CroissantDocument): string {
  const referring = fields.find(({ references }) => references !== null) ?? fields[0]!;
  return relationOf(referring.source!, document);
}

class Joined {
  readonly field: FieldNode;
  readonly target: Source;
  readonly name: string;
  readonly relation: Relation;
  readonly #index = new Map<string, number[]>();

  constructor(field: FieldNode, target: Source, name: string, relation: Relation) {
    this.field = field;
    this.target = target;
    this.name = name;
    this.relation = relation;
    for (const [at, value] of (relation.columns.get(columnKey(target)) ?? []).entries()) {
      if (value === null) continue;
      const key = String(value);
      const rows = this.#index.get(key);
      if (rows === undefined) this.#index.set(key, [at]);
      else rows.push(at);
    }
  }

  /** -1: none. */
  matches(main: Relation, at: number): readonly number[] {
    const value = main.columns.get(columnKey(this.field.source!))?.[at] ?? null;
    return (value === null ? undefined : this.#index.get(String(value))) ?? [-1];
  }

  orphansIn(main: Relation): { orphans: number; first: number } {
    const values = main.columns.get(columnKey(this.field.source!)) ?? [];
    let orphans = 0;
    let first = -1;
    for (const [at, value] of values.entries()) {
      if (value === null || this.#index.has(String(value))) continue;
      orphans++;
      if (first < 0) first = at;
    }
    return { orphans, first };
  }

  report(main: Relation): VerifiedJoin {
    const to = this.target.kind === 'field' ? this.target.field : this.target.file;
    return { field: this.field.id, to, rows: main.rows, orphans: this.orphansIn(main).orphans };
  }
}

/** Types of every value, and the key: there, and once. */
export function checkRecords(set: RecordSetNode, { rows }: Records, problems: Problems): void {
  for (const { id, types, isRepeated } of set.fields) {
    const kind = kindOf(types);
    let wrong = 0;
    let first = -1;
    for (const [at, row] of rows.entries()) {
      const value = row.get(id) ?? null;
      const values = isRepeated && Array.isArray(value) ? (value as Json[]) : [value];
      if (values.every((one) => fits(one, kind))) continue;
      wrong++;
      if (first < 0) first = at;
    }
    if (wrong > 0)
      problems.error(
        id,
        'dataType',
        `${wrong} of ${rows.length} values are not of type ${types[0]}.`,
        {
          row: first + 1,
        },
      );
  }
  if (set.key.length > 0) checkKey(set, rows, problems);
}

function checkKey({ id, key }: RecordSetNode, rows: Records['rows'], problems: Problems): void {
  const seen = new Set<string>();
  for (const [at, row] of rows.entries()) {
    const values = key.map((field) => row.get(field) ?? null);
    const text = JSON.stringify(values);
    const isMissing = values.some((value) => value === null);
    if (isMissing) problems.error(id, 'key', 'A record has no value in its key.', { row: at + 1 });
    else if (seen.has(text))
      problems.error(id, 'key', 'A key stands in two records.', { row: at + 1 });
    seen.add(text);
  }
}
