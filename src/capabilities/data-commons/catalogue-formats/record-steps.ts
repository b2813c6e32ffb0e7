// Steps of a catalogue record: what was made of what, by which software (W3C PROV). Files go by the
// names that the record gives them, hashes by themselves, everything else by its place: what people
// call things on the way can hold a path, and a path a person.
import type { Dataset } from '../model.ts';
import { publicFields } from './public-text.ts';
import { fileName, isFile } from './record-files.ts';

export interface RecordStep {
  readonly id: string;
  readonly uses: readonly string[];
  readonly makes: readonly string[];
  readonly software?: string;
  readonly softwareVersion?: string;
  readonly archivedAs?: string;
  readonly digest?: string;
}

export function recordSteps({ description, files }: Dataset): RecordStep[] {
  const steps = description.datasheet?.steps ?? [];
  const things: string[] = [];
  const nameOf = (stated: string): string => {
    const file = files.findIndex(({ path }) => isFile(stated, path, files.length));
    if (file >= 0) return fileName(file);
    if (/^sha256:[0-9a-f]{64}$/.test(stated)) return stated;
    const step = steps.findIndex(({ id }) => stated === `#${id}`);
    if (step >= 0) return `step-${step + 1}`;
    if (!things.includes(stated)) things.push(stated);
    return `thing-${things.indexOf(stated) + 1}`;
  };
  return steps.map(({ id: _, uses, makes, ...rest }, place) => ({
    id: `step-${place + 1}`,
    uses: uses.map(nameOf),
    makes: makes.map(nameOf),
    ...publicFields(rest, 'software', 'softwareVersion', 'archivedAs'),
  }));
}
