// What a check of a data set's files found, as lines for people.
export interface Checked {
  readonly dataset: string;
  readonly isWhole: boolean;
  readonly files: readonly {
    readonly path: string;
    readonly standing: 'unchanged' | 'changed' | 'missing';
    readonly registered: string;
    readonly found?: string;
    readonly members?: {
      readonly differing: number;
      readonly named: readonly { readonly path: string; readonly standing: string }[];
    };
  }[];
  /** The report that holds. */
  readonly assessed?: {
    readonly level: number;
    readonly assessedAt: string;
    readonly foundRegistered: boolean;
  };
  readonly next?: string;
}

const INDENT = ' '.repeat(11);

/** Of a folder: which of its files. */
function memberLines(members: Checked['files'][number]['members']): string[] {
  if (members === undefined) return [];
  const { differing, named } = members;
  const more = differing - named.length;
  return [
    ...named.map(({ path, standing }) => `${INDENT}${standing.padEnd(10)} ${path}`),
    ...(more > 0 ? [`${INDENT}and ${more} more of its files`] : []),
  ];
}

export function checkedText(checked: Checked): string {
  const { isWhole, files, next } = checked;
  const lines = files.flatMap(({ path, standing, registered, found, members }) => {
    if (standing === 'unchanged') return [`unchanged  ${path}`];
    if (standing === 'missing') return [`MISSING    ${path}`, `${INDENT}registered ${registered}`];
    return [
      `CHANGED    ${path}`,
      `${INDENT}registered ${registered}`,
      `${INDENT}found      ${found}`,
      ...memberLines(members),
    ];
  });
  if (isWhole)
    return [...lines, 'Every file is the registered one.', ...levelLines(checked)].join('\n');
  return [
    ...lines,
    'Questions on changed and missing files are not answered.',
    ...levelLines(checked),
    `Next: ${next}`,
  ].join('\n');
}

/** A check changes no level: said where it and the bytes no longer belong together. */
function levelLines({ dataset, isWhole, assessed }: Checked): string[] {
  if (assessed === undefined || assessed.foundRegistered === isWhole) return [];
  const { level, assessedAt, foundRegistered } = assessed;
  const of = `Its level ${level} is of the assessment of ${assessedAt.slice(0, 10)}, which found`;
  const what = foundRegistered ? 'the registered bytes' : 'other bytes';
  return [
    `${of} ${what};`,
    `it stays until it is assessed again: entente dataset assess ${dataset}`,
  ];
}
