// The measured profile: one figure a column, and why a column has none.
import { useCallback } from 'react';
import { columnProfile, type Profile } from '../../../../base/figures/column-profile.ts';
import { usePlace } from '../../parts/place.ts';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { figureTexts } from '../../texts/figures.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Figure } from '../../ui/figure.tsx';
import { useLocale } from '../../ui/locale.ts';
import classes from './datasets.module.css';
import type { Drawn } from './profiles.ts';

const SHOWN_FIRST = 6;

export interface ColumnFigure {
  /** Unique on the page. */
  readonly key: string;
  readonly title: string;
  readonly unit?: string | undefined;
  readonly drawn: Drawn;
}

interface Props {
  readonly figures: readonly ColumnFigure[];
  /** When the files were measured. */
  readonly asOf: string;
}

export function ColumnFigures({ figures, asOf }: Props) {
  const t = useTexts(datasetsTexts).read;
  const place = usePlace();
  const drawn = figures.flatMap((figure) =>
    'profile' in figure.drawn ? [{ ...figure, profile: figure.drawn.profile }] : [],
  );
  const isAll = place.word('columns') === 'all';
  const shown = isAll ? drawn : drawn.slice(0, SHOWN_FIRST);
  const hidden = drawn.length - shown.length;
  return (
    <div className={classes.stack}>
      <div className={classes.figures}>
        {shown.map(({ key, title, unit, profile }) => (
          <ProfileFigure
            key={key}
            id={`profile-${key}`}
            title={title}
            unit={unit ?? t.persons}
            profile={profile}
            asOf={asOf}
          />
        ))}
      </div>
      {hidden > 0 ? (
        <div>
          <Button kind="secondary" onPress={() => place.change({ columns: 'all' })}>
            {t.moreColumns(hidden)}
          </Button>
        </div>
      ) : null}
      <NotDrawn figures={figures} />
    </div>
  );
}

function NotDrawn({ figures }: { readonly figures: readonly ColumnFigure[] }) {
  const t = useTexts(datasetsTexts).read;
  const without = figures.flatMap(({ key, title, drawn }) =>
    'why' in drawn ? [{ key, title, why: drawn.why }] : [],
  );
  if (without.length === 0) return null;
  return (
    <p className={classes.quiet}>
      {t.notDrawn}:{' '}
      {without.map(({ key, title, why }, at) => (
        <span key={key}>
          {at > 0 ? '; ' : ''}
          <code>{title}</code>, {wordFor(t.why, why)}
        </span>
      ))}
      .
    </p>
  );
}

interface FigureProps {
  readonly id: string;
  readonly title: string;
  readonly unit: string;
  readonly profile: Profile;
  readonly asOf: string;
}

export function ProfileFigure({ id, title, unit, profile, asOf }: FigureProps) {
  const { frame, drawn } = useTexts(figureTexts);
  const locale = useLocale();
  const draw = useCallback(
    (width: number) =>
      columnProfile({ id, title, unit, asOf: asOf.slice(0, 10) }, profile, {
        width,
        locale,
        words: drawn.profile,
      }),
    [id, title, unit, asOf, profile, locale, drawn],
  );
  return <Figure draw={draw} words={frame} />;
}
