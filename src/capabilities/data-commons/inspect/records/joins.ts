// Whether what one Beacon file says of another is there: references are held against the
// identifiers of the file beside, counted, never listed.
import type { JsonObject } from '../../../../base/json.ts';
import { besideBytes, firstBeside } from '../beside-bytes.ts';
import type { InspectContext } from '../contract.ts';
import type { FindingTally } from '../finding-tally.ts';
import { IdCounts } from '../id-counts.ts';
import { ENTRY_TYPES, type EntryType, ID_FIELD, type Join } from './beacon-model.ts';
import type { EntryTally } from './entry-tally.ts';
import { JsonSplitter } from './json-splitter.ts';

const LISTS: ReadonlySet<string> = new Set(ENTRY_TYPES);

/** Joins within the same file come first, then files beside it. */
export async function checkJoins(
  entries: ReadonlyMap<EntryType, EntryTally>,
  context: InspectContext,
  tally: FindingTally,
): Promise<JsonObject[]> {
  const joins: JsonObject[] = [];
  const idsOf = kept((type: EntryType) => {
    const here = entries.get(type);
    return here ? Promise.resolve(here.ids) : besideIds(context, type, ID_FIELD(type));
  });
  for (const [type, { references }] of entries)
    for (const { join, ids, without } of references.values()) {
      if (ids.total === 0) continue;
      joins.push(report(type, join, ids, without, await idsOf(join.to), tally));
    }
  const people = entries.get('individuals');
  if (people && !entries.has('biosamples')) {
    const sampled = await besideIds(context, 'biosamples', 'individualId');
    if (sampled) joins.push(inverse(people.ids, sampled));
  }
  return joins;
}

function report(
  type: EntryType,
  join: Join,
  ids: IdCounts,
  without: number,
  targets: IdCounts | null,
  tally: FindingTally,
): JsonObject {
  const said = { from: `${type}.${join.field}`, to: join.to, references: ids.total, without };
  if (targets === null || !ids.isExact || !targets.isExact) return { ...said, isChecked: false };
  const shared = ids.overlap(targets);
  const orphans = ids.total - shared.occurrences;
  tally.error(
    'beacon.orphans',
    `${said.from} names ${join.to} that are not there.`,
    {
      field: `${type}/${join.field}`,
      citation: 'Beacon v2 default model',
      next: `Add the missing ${join.to}, or take the references out.`,
    },
    orphans,
  );
  return {
    ...said,
    isChecked: true,
    targets: targets.distinct,
    matched: shared.occurrences,
    orphans,
    distinctOrphans: ids.distinct - shared.distinct,
    isComplete: orphans === 0,
  };
}

function inverse(people: IdCounts, sampled: IdCounts): JsonObject {
  const shared = people.overlap(sampled);
  const orphans = sampled.distinct - shared.distinct;
  return {
    from: 'biosamples.individualId',
    to: 'individuals',
    isChecked: people.isExact && sampled.isExact,
    references: sampled.total,
    targets: people.distinct,
    withoutBiosample: people.distinct - shared.distinct,
    distinctOrphans: orphans,
    isComplete: orphans === 0,
  };
}

/** Null where there is no such file or it does not read to its end. */
async function besideIds(
  { beside }: InspectContext,
  type: EntryType,
  field: string,
): Promise<IdCounts | null> {
  const names = ['json', 'json.gz', 'jsonl', 'jsonl.gz', 'ndjson'].map((end) => `${type}.${end}`);
  const file = await firstBeside(beside, names);
  if (file === null) return null;
  const ids = new IdCounts();
  let isWhole = true;
  const splitter = new JsonSplitter('whole', {
    lists: LISTS,
    record: ({ value }) => {
      const id = (value as Record<string, unknown> | null)?.[field];
      if (typeof id === 'string') ids.add(id);
    },
    skipped: () => {
      isWhole = false;
    },
  });
  for await (const chunk of besideBytes(file)) splitter.push(chunk);
  splitter.finish();
  return splitter.flaw === null && isWhole ? ids : null;
}

function kept<K, V>(make: (key: K) => V): (key: K) => V {
  const made = new Map<K, V>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known;
    const fresh = make(key);
    made.set(key, fresh);
    return fresh;
  };
}
