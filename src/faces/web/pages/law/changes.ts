// Changes of a rule's fields, as two texts that stand side by side.
export interface FieldChange {
  readonly field: string;
  readonly was: string;
  readonly now: string;
}

interface Changed {
  /** From the text before it. */
  readonly changes: readonly FieldChange[];
}

/** What differs between the text at `older` and the text at `newer`, whatever lay between. */
export function changesBetween(
  texts: readonly Changed[],
  older: number,
  newer: number,
): readonly FieldChange[] {
  const sums = new Map<string, FieldChange>();
  for (const { changes } of texts.slice(older + 1, newer + 1))
    for (const change of changes) {
      const before = sums.get(change.field);
      sums.set(change.field, before ? { ...change, was: before.was } : change);
    }
  return [...sums.values()].filter(({ was, now }) => was !== now);
}

/** Each field under its name, so that equal lines keep the two sides level. */
export function sidesOf(
  changes: readonly FieldChange[],
  names: Readonly<Record<string, string>>,
  nothing: string,
): { readonly before: string; readonly after: string } {
  const side = (text: (change: FieldChange) => string) =>
    changes
      .map(
        (change) => `${names[change.field] ?? change.field}:\n${readable(text(change)) || nothing}`,
      )
      .join('\n');
  return { before: side(({ was }) => was), after: side(({ now }) => now) };
}

/** Structures come as canonical JSON, on one line; a line a part is easier to compare. */
function readable(text: string): string {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
      .replaceAll(/["{},]|[[\]]/g, '')
      .replaceAll(/\n\s*\n/g, '\n')
      .trim();
  } catch (cause) {
    if (cause instanceof SyntaxError) return text;
    throw cause;
  }
}
