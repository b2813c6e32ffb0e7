// A Croissant document as the verification reads it: nodes by their id, references resolved.
import type { Json, JsonObject } from '../../../../base/json.ts';

export interface FileNode {
  readonly kind: 'object' | 'set';
  readonly id: string;
  /** What messages call it: `@id`, else name. */
  readonly label: string;
  readonly name: string | null;
  readonly contentUrl: string | null;
  readonly contentSize: string | null;
  readonly encodingFormat: readonly string[];
  readonly sha256: string | null;
  readonly md5: string | null;
  readonly containedIn: readonly string[];
  readonly includes: readonly string[];
  readonly excludes: readonly string[];
}

export type Transform =
  | { readonly kind: 'regex'; readonly pattern: RegExp }
  | { readonly kind: 'replace'; readonly from: string; readonly to: string }
  | { readonly kind: 'separator'; readonly separator: string }
  | { readonly kind: 'json-path'; readonly path: string };

/** Where values come from: a file or set of files, or a field of a record set. */
export type Source =
  | {
      readonly kind: 'file';
      readonly file: string;
      readonly extract: Extract;
      readonly transforms: readonly Transform[];
    }
  | {
      readonly kind: 'field';
      readonly field: string;
      readonly transforms: readonly Transform[];
    };

export type Extract =
  | { readonly kind: 'column'; readonly name: string }
  | { readonly kind: 'json-path'; readonly path: string }
  | { readonly kind: 'file-property'; readonly name: string }
  | { readonly kind: 'none' };

export interface FieldNode {
  readonly id: string;
  readonly name: string | null;
  readonly types: readonly string[];
  readonly source: Source | null;
  readonly references: Source | null;
  readonly value: Json | undefined;
  readonly isRepeated: boolean;
  readonly hasParts: boolean;
}

export interface RecordSetNode {
  readonly id: string;
  readonly name: string | null;
  readonly fields: readonly FieldNode[];
  readonly key: readonly string[];
  readonly data: readonly JsonObject[] | null;
}

export interface CroissantDocument {
  readonly name: string;
  readonly version: string | null;
  readonly licences: readonly string[];
  /** What changes all the time has no checksum (specification, “Live Datasets”). */
  readonly isLive: boolean;
  readonly files: ReadonlyMap<string, FileNode>;
  readonly recordSets: ReadonlyMap<string, RecordSetNode>;
  /** Record set of each field. */
  readonly fieldOwners: ReadonlyMap<string, string>;
}
