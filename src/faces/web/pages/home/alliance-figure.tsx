// The alliance on a map of the world. The map is data apart: it is fetched when the figure is drawn.
import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import {
  allianceMap,
  type MapMember,
  type WorldMap,
} from '../../../../base/figures/alliance-map.ts';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { figureTexts } from '../../texts/figures.ts';
import { homeTexts } from '../../texts/home.ts';
import { useTexts } from '../../texts/texts.ts';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';

const STANDING: Readonly<Record<string, MapMember['standing']>> = {
  active: 'current',
  suspended: 'suspended',
  'not-yet': 'candidate',
};

export function AllianceFigure() {
  const members = useRead('/members');
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
            members={all.flatMap(({ id, name, status }) => {
              const standing = STANDING[status];
              return standing ? [{ member: id, name, standing }] : [];
            })}
          />
        ) : null
      }
    </Remote>
  );
}

interface DrawnProps {
  readonly world: WorldMap;
  readonly members: readonly MapMember[];
}

function Drawn({ world, members }: DrawnProps) {
  const { frame, drawn } = useTexts(figureTexts);
  const t = useTexts(homeTexts).map;
  const locale = useLocale();
  const draw = useCallback(
    (width: number) =>
      allianceMap(
        { id: 'alliance-map', title: t.title, source: world.source },
        { world, members },
        { width, locale, words: drawn.map },
      ),
    [world, members, locale, drawn, t.title],
  );
  return <Figure draw={draw} words={frame} />;
}
