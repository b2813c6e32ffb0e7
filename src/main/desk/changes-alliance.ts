// What changed in the alliance: instruments, members, keys, forks; from the instruments' histories
// and the partners' signed statements as this node verified them.
import type { Caller } from '../../base/caller.ts';
import type { Reads } from '../own-reads.ts';
import { everyInstrument, type InstrumentLine, linkTo } from './instruments.ts';
import type { Change } from './item.ts';

export interface Since {
  readonly reads: Reads;
  readonly caller: Caller;
  readonly since: string;
}

export async function changesOfAlliance(asked: Since): Promise<Change[]> {
  return [...(await instruments(asked)), ...(await members(asked)), ...(await forks(asked))];
}

interface HistoryLine {
  readonly at: string;
  readonly what: string;
  readonly by?: string;
  readonly isCounted?: boolean;
  readonly text: string;
}

async function instruments({ reads, caller, since }: Since): Promise<Change[]> {
  const changes: Change[] = [];
  for (const line of await everyInstrument(reads, caller)) {
    const history = await reads.read<{ lines: HistoryLine[] }>(caller, 'instruments.history', {
      instrument: line.id,
    });
    const news = (history?.lines ?? []).filter(({ at }) => at > since);
    changes.push(...news.map((one, i) => instrumentChange(line, one, i)));
  }
  return changes;
}

const WORDS: Readonly<Record<string, string>> = {
  drafted: 'was drafted',
  propose: 'was proposed',
  sign: 'was signed',
  adopt: 'was voted for',
  object: 'met an objection',
  abstain: 'met an abstention',
  withdraw: 'lost a party’s word',
  notice: 'met a notice of suspension',
  lift: 'saw a matter lifted',
  adopted: 'was adopted',
  'in-force': 'came into force',
  consultation: 'entered consultation on a matter',
  cure: 'entered a cure period',
  suspended: 'was suspended',
  amend: 'was amended',
  terminate: 'was terminated',
  supersede: 'was superseded',
};

function instrumentChange(
  line: InstrumentLine,
  { at, what, by, isCounted, text }: HistoryLine,
  i: number,
): Change {
  const words = WORDS[what] ?? `reached the stage “${what}”`;
  const member = by !== undefined && /^[A-Z]{2}$/.test(by) ? ` by ${by}` : '';
  const caveat = isCounted === false ? ', which does not count' : '';
  return {
    kind: 'instrument',
    id: `instrument ${line.id} ${what} ${at} ${i}`,
    at,
    title: `“${line.title}” ${words}${member}${caveat}`,
    facts: { instrument: line.title, what, text, ...(by === undefined ? {} : { by }) },
    link: linkTo(line),
  };
}

interface Key {
  readonly keyId: string;
  readonly purpose: string;
  readonly fromAt: string;
  readonly untilAt?: string;
}

async function members({ reads, caller, since }: Since): Promise<Change[]> {
  const listed = await reads.read<{ members: { id: string; name: string; joinedAt: string }[] }>(
    caller,
    'members.list-members',
  );
  const changes: Change[] = [];
  for (const { id, name, joinedAt } of listed?.members ?? []) {
    const link = { to: 'member', params: { member: id } } as const;
    const facts = { member: id, name };
    if (joinedAt > since)
      changes.push({
        kind: 'member-joined',
        id: `member-joined ${id}`,
        at: joinedAt,
        title: `${name} joined the alliance`,
        facts,
        link,
      });
    const read = await reads.read<{ keys: Key[] }>(caller, 'members.read-member', { member: id });
    for (const { keyId, purpose, fromAt } of read?.keys ?? [])
      if (fromAt > since && fromAt > joinedAt)
        changes.push({
          kind: 'key-changed',
          id: `key-changed ${id} ${keyId}`,
          at: fromAt,
          title: `${name} has a new key for ${purpose}`,
          facts: { ...facts, purpose, key: keyId },
          link,
        });
  }
  return changes;
}

async function forks({ reads, caller, since }: Since): Promise<Change[]> {
  const read = await reads.read<{
    forks: { id: string; origin: string; member: string; foundAt: string }[];
  }>(caller, 'federation.list-peers');
  return (read?.forks ?? [])
    .filter(({ foundAt }) => foundAt > since)
    .map(({ id, origin, member, foundAt }) => ({
      kind: 'fork',
      id: `fork ${id}`,
      at: foundAt,
      title: `The log of ${member} showed two histories`,
      facts: { member, origin },
      link: { to: 'peer', params: { member } },
    }));
}
