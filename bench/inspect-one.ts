// Inspects one file, stopped after so many bytes beyond where it began, and prints what came of it
// as JSON: a process of its own, so that its memory is its own.
import { createHash } from 'node:crypto';
import path from 'node:path';
import { checkpointPath, inspectFile } from '../src/capabilities/data-commons/inspect/index.ts';
import { readAssemblies } from '../src/capabilities/data-commons/variants/index.ts';

export interface InspectedOnce {
  /** Null where it was stopped before the end. */
  readonly records: number | null;
  /** Of the whole report. */
  readonly digest: string | null;
  readonly memoryMiB: number;
}

const [file = '', stopText = 'Infinity'] = process.argv.slice(2);
const stopAfter = Number(stopText);
const assemblies = await readAssemblies(
  path.join(import.meta.dirname, '../packs/reference/assemblies.yaml'),
);
let read = 0;
const found = await inspectFile(file, {
  context: { assemblies },
  resume: { checkpoint: checkpointPath(file) },
  watch: {
    read(bytes) {
      read += bytes;
    },
    isCancelled: () => read >= stopAfter,
  },
});
if (!found.ok) throw new Error(found.refusal.message);
const inspection = found.value.outcome === 'inspected' ? found.value.inspection : null;
const said: InspectedOnce = {
  records: inspection?.report.isComplete ? inspection.report.records : null,
  digest: inspection && createHash('sha256').update(JSON.stringify(inspection)).digest('hex'),
  memoryMiB: process.resourceUsage().maxRSS / 1_024,
};
console.log(JSON.stringify(said));
