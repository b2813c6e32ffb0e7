// Which lines of two texts differ: the longest common subsequence, then removed and added lines
// that stand together read as one changed line.

export interface DiffRow {
  readonly kind: 'same' | 'changed' | 'removed' | 'added';
  readonly before?: string;
  readonly after?: string;
}

/** Equal beginnings and ends need no table, which keeps long texts with one change quick. */
export function diffLines(before: readonly string[], after: readonly string[]): readonly DiffRow[] {
  const least = Math.min(before.length, after.length);
  let head = 0;
  while (head < least && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < least - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  const same = (text: string): DiffRow => ({ kind: 'same', before: text, after: text });
  return [
    ...before.slice(0, head).map(same),
    ...paired(
      between(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ),
    ...before.slice(before.length - tail).map(same),
  ];
}

function between(before: readonly string[], after: readonly string[]): readonly DiffRow[] {
  const width = after.length + 1;
  const longest = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      longest[i * width + j] =
        before[i] === after[j]
          ? longest[(i + 1) * width + j + 1]! + 1
          : Math.max(longest[(i + 1) * width + j]!, longest[i * width + j + 1]!);
  const rows: DiffRow[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const [old, young] = [before[i], after[j]];
    if (old !== undefined && old === young) {
      rows.push({ kind: 'same', before: old, after: old });
      i++;
      j++;
    } else if (
      young === undefined ||
      (old !== undefined && longest[(i + 1) * width + j]! >= longest[i * width + j + 1]!)
    ) {
      rows.push({ kind: 'removed', before: old! });
      i++;
    } else {
      rows.push({ kind: 'added', after: young });
      j++;
    }
  }
  return rows;
}

/** Runs of removed and added lines, side by side as far as they go. */
function paired(rows: readonly DiffRow[]): readonly DiffRow[] {
  const out: DiffRow[] = [];
  let [removed, added]: [string[], string[]] = [[], []];
  const flush = () => {
    const count = Math.max(removed.length, added.length);
    for (let k = 0; k < count; k++) {
      const [before, after] = [removed[k], added[k]];
      if (before !== undefined && after !== undefined) out.push({ kind: 'changed', before, after });
      else if (before !== undefined) out.push({ kind: 'removed', before });
      else if (after !== undefined) out.push({ kind: 'added', after });
    }
    [removed, added] = [[], []];
  };
  for (const row of rows) {
    if (row.kind === 'removed') removed.push(row.before!);
    else if (row.kind === 'added') added.push(row.after!);
    else {
      flush();
      out.push(row);
    }
  }
  flush();
  return out;
}

/** A changed line in three: what both begin with, what differs, what both end with. */
export function changedMiddle(text: string, other: string): readonly [string, string, string] {
  const [mine, theirs] = [text.split(/(?<=\s)/), other.split(/(?<=\s)/)];
  const least = Math.min(mine.length, theirs.length);
  let head = 0;
  while (head < least && mine[head] === theirs[head]) head++;
  let tail = 0;
  while (tail < least - head && mine.at(-1 - tail) === theirs.at(-1 - tail)) tail++;
  const end = mine.length - tail;
  return [mine.slice(0, head).join(''), mine.slice(head, end).join(''), mine.slice(end).join('')];
}
