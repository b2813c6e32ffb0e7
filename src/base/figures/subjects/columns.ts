// The measured columns of a data set: as its holder keeps them (`data-commons.read-dataset`), or as
// they are published (`data-commons.read-partner-dataset`).
import {
  type Drawn,
  type ExactDistribution,
  ofExact,
  ofPublished,
  type PublishedDistribution,
  profileSubject,
} from './profiles.ts';
import type { Subject } from './subject.ts';
import type { EdgeWords } from './words.ts';

/** One measured column of a data set. */
export interface ColumnSeen {
  /** Unique in the data set. */
  readonly key: string;
  readonly column: string;
  readonly title: string;
  readonly unit?: string | undefined;
  drawn(words: EdgeWords): Drawn;
}

export interface PublishedSeen {
  readonly minimumCell?: number;
  readonly columns: readonly {
    readonly name: string;
    readonly table?: number;
    readonly label?: string;
    readonly unit?: string;
  }[];
  readonly profile?: readonly (PublishedDistribution & {
    readonly column: string;
    readonly table: number;
  })[];
}

export const publishedColumns = ({ profile, columns, minimumCell }: PublishedSeen): ColumnSeen[] =>
  (profile ?? []).map((distribution) => {
    const { column, table } = distribution;
    const about = columns.find((one) => one.name === column && (one.table ?? 0) === table);
    return {
      key: `${table}-${column}`,
      column,
      title: about?.label ?? column,
      unit: about?.unit,
      drawn: (words) => ofPublished(distribution, words, minimumCell),
    };
  });

export interface HeldSeen {
  readonly files: readonly {
    readonly distributions?: readonly {
      readonly column: string;
      readonly distribution: ExactDistribution;
    }[];
  }[];
  readonly description: {
    readonly columnNotes?: readonly {
      readonly name: string;
      readonly label?: string;
      readonly unit?: string;
    }[];
  };
}

export const heldColumns = ({ files, description }: HeldSeen): ColumnSeen[] =>
  files.flatMap(({ distributions = [] }, at) =>
    distributions.map(({ column, distribution }) => {
      const note = description.columnNotes?.find(({ name }) => name === column);
      return {
        key: `${at}-${column}`,
        column,
        title: note?.label ?? column,
        unit: note?.unit,
        drawn: (words: EdgeWords) => ofExact(distribution, words),
      };
    }),
  );

/** `why` where the column has no figure. */
export function columnSubject(
  { key, title, unit, drawn }: ColumnSeen,
  asOf: string,
): Subject | { readonly why: string } {
  const plain = drawn(NO_WORDS);
  if ('why' in plain) return plain;
  return profileSubject({
    id: `profile-${key}`,
    asOf,
    title: () => title,
    unit: (words) => unit ?? words.subjects.columns.unit,
    profile: (words) => {
      const made = drawn(words);
      return 'profile' in made ? made.profile : plain.profile;
    },
  });
}

/** Whether a column is drawn does not depend on the language. */
const NO_WORDS: EdgeWords = { below: String, from: String, between: (from) => from };
