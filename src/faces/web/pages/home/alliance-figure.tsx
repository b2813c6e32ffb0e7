// The alliance on a map of the world. The map is data apart: it is fetched when the figure is
// drawn. The bows are the questions that this reader may list: those asked from here, those heard
// here.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import {
  allianceMap,
  type MapFlow,
  type MapMember,
  type WorldMap,
} from '../../../../base/figures/alliance-map.ts';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds, useSession } from '../../shell/session.tsx';
import { figureTexts } from '../../texts/figures.ts';
import { homeTexts } from '../../texts/home.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Skeleton } from '../../ui/skeleton.tsx';

const STANDING: Readonly<Record<string, MapMember['standing']>> = {
  active: 'current',
  suspended: 'suspended',
  'not-yet': 'candidate',
};

export function AllianceFigure() {
  const members = useRead('/members');
  const flows = useFlows();
  const world = useQuery({
    queryKey: ['world'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () => (await import('../../map/world.json')).default as unknown as WorldMap,
  });
  return (
    <Remote of={members}>
      {({ members: all }) =>
        world.data ? (
          <Drawn
            world={world.data}
            flows={flows}
            members={all.flatMap(({ id, name, status }) => {
              const standing = STANDING[status];
              return standing ? [{ member: id, name, standing }] : [];
            })}
          />
        ) : (
          <Skeleton lines={8} />
        )
      }
    </Remote>
  );
}

const NEWEST = 100;

/**
 * Questions between this node's nation and the others, by number; none where the role may
 * not know.
 */
function useFlows(): readonly MapFlow[] {
  const self = useSession()?.member;
  const mayAsked = useHolds('researcher', 'auditor');
  const mayHeard = useHolds('steward', 'auditor');
  const limit = { query: { limit: NEWEST } };
  const asked = useRead('/data-commons/questions', limit, { isOff: !mayAsked });
  const heard = useRead('/data-commons/heard-questions', limit, { isOff: !mayHeard });
  return useMemo(() => {
    if (!self) return [];
    const counts = new Map<string, MapFlow>();
    const add = (from: string, to: string) => {
      const count = (counts.get(`${from} ${to}`)?.count ?? 0) + 1;
      if (from !== to) counts.set(`${from} ${to}`, { from, to, count });
    };
    for (const { holders } of asked.data?.questions ?? [])
      for (const holder of new Set(holders)) add(self, holder);
    const others = new Map((heard.data?.questions ?? []).map((one) => [one.question, one.member]));
    for (const member of others.values()) add(member, self);
    return [...counts.values()];
  }, [self, asked.data, heard.data]);
}

interface DrawnProps {
  readonly flows: readonly MapFlow[];
  readonly world: WorldMap;
  readonly members: readonly MapMember[];
}

function Drawn({ world, members, flows }: DrawnProps) {
  const { frame, drawn } = useTexts(figureTexts);
  const t = useTexts(homeTexts).map;
  const locale = useLocale();
  const title = flows.length > 0 ? t.drawing : t.drawingPlain;
  const draw = useCallback(
    (width: number) =>
      allianceMap(
        { id: 'alliance-map', title, source: world.source },
        { world, members, flows },
        { width, locale, words: drawn.map },
      ),
    [world, members, flows, locale, drawn, title],
  );
  return <Figure draw={draw} words={frame} />;
}
