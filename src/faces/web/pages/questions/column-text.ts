// How a column is named in a list of choices: what people call it, its unit, its own name where
// that differs, and in how many of the data sets it stands.
import type { OfferedColumn } from './shape.ts';

export function columnText(
  { name, label, unit, datasets }: OfferedColumn,
  all: number,
  inSome: (count: number, all: number) => string,
): string {
  const called = label && label !== name ? `${label} (${name})` : name;
  const measured = unit ? `${called}, ${unit}` : called;
  return datasets < all ? `${measured} · ${inSome(datasets, all)}` : measured;
}
