// Where the search looks, kind by kind, in the caller's name: what a caller may not list is not
// found either.
import type { Caller } from '../../base/caller.ts';
import type { Reads } from '../own-reads.ts';
import { everyInstrument } from './instruments.ts';
import type { PlaceOnDesk } from './item.ts';
import type { Found } from './ranking.ts';
import { duties, transfers, verdicts } from './search-decided.ts';

export interface SearchSource {
  readonly to: PlaceOnDesk;
  find(reads: Reads, caller: Caller, text: string): Promise<(Found & Parameters)[]>;
}
interface Parameters {
  readonly params: Readonly<Record<string, string>>;
}

interface Dataset {
  readonly id: string;
  readonly holder: string;
  readonly title: string;
  readonly abstract: string;
  readonly classes: readonly string[];
}

const datasets = (to: 'dataset' | 'partner-dataset', operation: string): SearchSource => ({
  to,
  async find(reads, caller, text) {
    const read = async (input: object) =>
      (await reads.read<{ datasets: Dataset[] }>(caller, operation, input))?.datasets ?? [];
    const byWords = await read({ text, limit: 50 });
    const newest = await read({ limit: 200 });
    const all = new Map([...byWords, ...newest].map((one) => [one.id, one]));
    return [...all.values()].map(({ id, holder, title, abstract, classes }) => ({
      id,
      title,
      detail: `${holder}: ${abstract.slice(0, 160)}`,
      more: `${abstract} ${classes.join(' ')}`,
      params: { dataset: id },
    }));
  },
});

const instruments: SearchSource = {
  to: 'instrument',
  async find(reads, caller) {
    const lines = await everyInstrument(reads, caller);
    return lines.map(({ id, digest, title, type, parties, stage }) => ({
      id,
      title,
      detail: `${type}, ${stage}: ${parties.join(', ')}`,
      more: digest,
      params: { instrument: id },
    }));
  },
};

const members: SearchSource = {
  to: 'member',
  async find(reads, caller) {
    const read = await reads.read<{
      members: { id: string; name: string; shortName: string; status: string; address: string }[];
    }>(caller, 'members.list-members');
    return (read?.members ?? []).map(({ id, name, shortName, status, address }) => ({
      id,
      title: name,
      detail: `${id}, ${status}`,
      more: `${shortName} ${address}`,
      params: { member: id },
    }));
  },
};

const parties: SearchSource = {
  to: 'party',
  async find(reads, caller, text) {
    const read = await reads.read<{
      parties: { id: string; name: string; kind: string; country?: string }[];
    }>(caller, 'registry.list-parties', { text });
    return (read?.parties ?? []).map(({ id, name, kind, country }) => ({
      id,
      title: name,
      detail: country === undefined ? kind : `${kind}, ${country}`,
      params: { party: id },
    }));
  },
};

const rules: SearchSource = {
  to: 'rule',
  async find(reads, caller, text) {
    const read = await reads.read<{
      rules: { rule: string; title: string; citation: string; place: string; pack: string }[];
    }>(caller, 'law.list-rules', { text: text.slice(0, 100), limit: 50 });
    return (read?.rules ?? []).map(({ rule, title, citation, place, pack }) => ({
      id: rule,
      title,
      detail: `${place}: ${citation}`,
      // The rule's own text was searched by the law's list, which does not show it.
      more: `${pack} ${text}`,
      params: { rule },
    }));
  },
};

const packs: SearchSource = {
  to: 'pack',
  async find(reads, caller) {
    const read = await reads.read<{
      packs: { pack: string; title: string; place: string; version: string; digest: string }[];
    }>(caller, 'law.list-packs');
    return (read?.packs ?? []).map(({ pack, title, place, version, digest }) => ({
      id: pack,
      title,
      detail: `${place}, version ${version}`,
      more: digest,
      params: { pack },
    }));
  },
};

const questions: SearchSource = {
  to: 'question',
  async find(reads, caller) {
    const read = await reads.read<{
      questions: {
        question: string;
        asked: { kind?: string };
        askedAt: string;
        holders: string[];
      }[];
    }>(caller, 'data-commons.list-questions', { limit: 200 });
    return (read?.questions ?? []).map(({ question, asked, askedAt, holders }) => ({
      id: question,
      title: `Question (${asked.kind ?? 'unknown'}) to ${holders.join(', ') || 'nobody'}`,
      detail: askedAt,
      more: JSON.stringify(asked),
      params: { question },
    }));
  },
};

const people: SearchSource = {
  to: 'person',
  async find(reads, caller) {
    const read = await reads.read<{
      people: {
        person: { id: string; name: string; login?: string };
        mandates: { role: string }[];
      }[];
    }>(caller, 'members.list-people');
    return (read?.people ?? []).map(({ person: { id, name, login = '' }, mandates }) => ({
      id,
      title: name,
      detail: [...new Set(mandates.map(({ role }) => role))].join(', '),
      more: login,
      params: { person: id },
    }));
  },
};

interface Entry {
  readonly entry: string;
  readonly index: number | null;
  readonly leafHash: string;
  readonly leaf: { readonly type: string; readonly at: string; readonly digest: string };
}

/** A whole digest is looked for this far back; older ones are found by entry or number. */
const ENTRIES_MAX = 20_000;

/** By id, by number (`#12`), by leaf hash or digest: an entry has no words. */
const entries: SearchSource = {
  to: 'entry',
  async find(reads, caller, text) {
    const asked = text.trim();
    const found = await entriesFor(reads, caller, asked);
    return found.map(({ entry, index, leaf, leafHash }) => ({
      id: entry,
      title: `Entry ${index === null ? 'without number yet' : `#${index}`}: ${leaf.type}`,
      detail: leaf.at,
      more: `${asked} ${leafHash} ${leaf.digest}`,
      params: { entry },
    }));
  },
};

async function entriesFor(reads: Reads, caller: Caller, asked: string): Promise<Entry[]> {
  const page = async (after: number, limit: number) =>
    (await reads.read<{ entries: Entry[] }>(caller, 'ledger.list-entries', { after, limit }))
      ?.entries ?? [];
  if (/^ent_[0-9a-z]{26}$/.test(asked)) {
    const one = await reads.read<Entry>(caller, 'ledger.read-entry', { entry: asked });
    return one ? [one] : [];
  }
  const number = /^#(\d{1,12})$/.exec(asked);
  if (number) return page(Number(number[1]) - 1, 1);
  const hex = /^(?:(?:hmac-)?sha256:)?([0-9a-f]{64})$/.exec(asked)?.[1];
  if (hex === undefined) return [];
  const status = await reads.read<{ logSize: number }>(caller, 'node.status');
  let after = Math.max(-1, (status?.logSize ?? 0) - ENTRIES_MAX - 1);
  for (;;) {
    const some = await page(after, 500);
    const hit = some.find(({ leafHash, leaf }) => leafHash === hex || leaf.digest.endsWith(hex));
    if (hit || some.length === 0) return hit ? [hit] : [];
    after = some.at(-1)!.index!;
  }
}

export const SOURCES: readonly SearchSource[] = [
  datasets('dataset', 'data-commons.list-datasets'),
  datasets('partner-dataset', 'data-commons.list-partner-datasets'),
  instruments,
  members,
  parties,
  rules,
  packs,
  entries,
  questions,
  verdicts,
  transfers,
  duties,
  people,
];
