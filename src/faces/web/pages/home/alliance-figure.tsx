// The alliance on a map of the world. The map is data apart: it is fetched when the figure is
// drawn. The bows are the questions that this reader may list: those asked from here, those heard
// here.
import { useQuery } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import type { MapFlow, WorldMap } from '../../../../base/figures/alliance-map.ts';
import {
  allianceSubject,
  flowsOf,
  type MemberSeen,
} from '../../../../base/figures/subjects/alliance.ts';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds, useSession } from '../../shell/session.tsx';
import { figureTexts } from '../../texts/figures.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Skeleton } from '../../ui/skeleton.tsx';

export function AllianceFigure() {
  const members = useRead('/members');
  const flows = useFlows();
  const world = useQuery({
    queryKey: ['world'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async () =>
      (await import('../../../../base/figures/map/world.json')).default as unknown as WorldMap,
  });
  return (
    <Remote of={members}>
      {({ members: all }) =>
        world.data ? (
          <Drawn world={world.data} flows={flows} members={all} />
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
  return useMemo(
    () =>
      self
        ? flowsOf({
            self,
            asked: asked.data?.questions ?? [],
            heard: heard.data?.questions ?? [],
          })
        : [],
    [self, asked.data, heard.data],
  );
}

interface DrawnProps {
  readonly flows: readonly MapFlow[];
  readonly world: WorldMap;
  readonly members: readonly MemberSeen[];
}

function Drawn({ world, members, flows }: DrawnProps) {
  const { frame, drawn } = useTexts(figureTexts);
  const locale = useLocale();
  const draw = useCallback(
    (width: number) =>
      allianceSubject({ world, members, flows }).draw({ width, locale, words: drawn }),
    [world, members, flows, locale, drawn],
  );
  return <Figure draw={draw} words={frame} />;
}
