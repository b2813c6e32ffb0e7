// Reading and writing a datasheet by paths. What is emptied leaves it, with the object that held
// nothing else; nothing else of it is touched.
export type Said = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Said =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function valueAt(said: Said, path: string): unknown {
  let value: unknown = said;
  for (const step of path.split('.')) value = isObject(value) ? value[step] : undefined;
  return value;
}

export function withValue(said: Said, path: string, value: unknown): Said {
  const [first = '', ...rest] = path.split('.');
  const inner = said[first];
  const next =
    rest.length === 0 ? value : withValue(isObject(inner) ? inner : {}, rest.join('.'), value);
  const isGone = next === undefined || next === '' || (isObject(next) && isEmpty(next));
  if (!isGone) return { ...said, [first]: next };
  const { [first]: _, ...others } = said;
  return others;
}

const isEmpty = (value: Said): boolean => Object.keys(value).length === 0;

/** Rows begun and left empty are not sent; a step says at least that it used and made nothing. */
export function tidied(sheet: Said): Said {
  let now = sheet;
  for (const path of ['keywords', 'creators', 'subgroups', 'joins', 'records', 'spatial', 'taxa'])
    now = withoutEmptyRows(now, path);
  for (const path of ['assays', 'splits.files']) now = withoutEmptyRows(now, path);
  now = withoutEmptyRows(now, 'steps');
  const steps = now['steps'];
  return Array.isArray(steps)
    ? { ...now, steps: steps.map((step: Said) => ({ uses: [], makes: [], ...step })) }
    : now;
}

function withoutEmptyRows(sheet: Said, path: string): Said {
  const rows = valueAt(sheet, path);
  if (!Array.isArray(rows)) return sheet;
  const kept = rows.filter((row) => !isObject(row) || !isEmpty(row));
  if (kept.length === rows.length) return sheet;
  return withValue(sheet, path, kept.length === 0 ? undefined : kept);
}

export const wordsIn = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');
