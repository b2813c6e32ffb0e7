// The alliance on a map: members as `members.list-members` has them, and bows for the questions
// that this reader may list, those asked from here and those heard here.
import { allianceMap, type MapFlow, type MapMember, type WorldMap } from '../alliance-map.ts';
import type { Subject } from './subject.ts';

export interface MemberSeen {
  readonly id: string;
  readonly name: string;
  readonly status: string;
}
export interface QuestionsSeen {
  /** The nation this node speaks for. */
  readonly self: string;
  readonly asked: readonly { readonly holders: readonly string[] }[];
  readonly heard: readonly { readonly question: string; readonly member: string }[];
}

const STANDING: Readonly<Record<string, MapMember['standing']>> = {
  active: 'current',
  suspended: 'suspended',
  'not-yet': 'candidate',
};

/** Those that are, may again be or will be members. */
export const membersOnMap = (members: readonly MemberSeen[]): MapMember[] =>
  members.flatMap(({ id, name, status }) => {
    const standing = STANDING[status];
    return standing ? [{ member: id, name, standing }] : [];
  });

/** Questions between this nation and the others, by number. */
export function flowsOf({ self, asked, heard }: QuestionsSeen): MapFlow[] {
  const counts = new Map<string, MapFlow>();
  const add = (from: string, to: string) => {
    const count = (counts.get(`${from} ${to}`)?.count ?? 0) + 1;
    if (from !== to) counts.set(`${from} ${to}`, { from, to, count });
  };
  for (const { holders } of asked) for (const holder of new Set(holders)) add(self, holder);
  // One question is heard once for each data set.
  for (const member of new Map(heard.map((one) => [one.question, one.member])).values())
    add(member, self);
  return [...counts.values()];
}

interface AllianceSeen {
  readonly world: WorldMap;
  readonly members: readonly MemberSeen[];
  readonly flows: readonly MapFlow[];
}

export function allianceSubject({ world, members, flows }: AllianceSeen): Subject {
  const id = 'alliance-map';
  return {
    id,
    draw: ({ words, ...look }) => {
      const { map } = words.subjects;
      const title = flows.length > 0 ? map.withQuestions : map.plain;
      const data = { world, members: membersOnMap(members), flows };
      return allianceMap({ id, title, source: world.source }, data, { ...look, words: words.map });
    },
  };
}
