// The two clocks of the law, always both: on which day it is law, and on which day it was known.

import { useAddress, wordIn } from '../../parts/address.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DateSlider } from '../../ui/date-slider.tsx';
import { useLocale } from '../../ui/locale.ts';
import classes from './clock-bar.module.css';
import { type ClockBounds, useClockBounds } from './clock-bounds.ts';
import { dayOf } from './clocks.ts';
import { useSettling } from './use-settling.ts';

interface Props {
  /** Where in the address this pair stands; a page that compares has two pairs. */
  readonly names?: { readonly validOn: string; readonly knownAt: string };
  readonly label?: string;
  /** The day of the first clock while the address names none; today, unless the page says. */
  readonly validByDefault?: string;
}

const NAMES = { validOn: 'validOn', knownAt: 'knownAt' };

export function ClockBar({ names = NAMES, ...props }: Props) {
  const bounds = useClockBounds();
  if (bounds === null) return <div className={classes.bar} aria-busy="true" />;
  return <Clocks bounds={bounds} names={names} {...props} />;
}

interface ClocksProps extends Props {
  readonly bounds: ClockBounds;
  readonly names: NonNullable<Props['names']>;
}

function Clocks({ bounds, names, label, validByDefault = bounds.today }: ClocksProps) {
  const t = useTexts(lawTexts).clocks;
  const { date } = useLocale();
  const [address, change] = useAddress();
  const { today, validFrom, validTo, knownFrom, marks, knownMarks } = bounds;
  const known = wordIn(address, names.knownAt);
  const [valid, setValid] = useSettling(wordIn(address, names.validOn) || validByDefault, (day) =>
    change({ [names.validOn]: day === validByDefault ? '' : day, offset: 0 }),
  );
  const [knownDay, setKnown] = useSettling(known === '' ? today : dayOf(known), (day) =>
    change({ [names.knownAt]: day === today ? '' : day, offset: 0 }),
  );
  const isMoved = valid !== validByDefault || known !== '';
  return (
    <section className={classes.bar} aria-label={label ?? t.title}>
      {label ? <h2 className={classes.label}>{label}</h2> : null}
      <div className={classes.clocks}>
        <DateSlider
          name={names.validOn}
          label={t.valid}
          hint={t.validHint}
          value={valid}
          min={valid < validFrom ? valid : validFrom}
          max={valid > validTo ? valid : validTo}
          marks={marks}
          onChange={setValid}
        />
        <DateSlider
          name={names.knownAt}
          label={t.known}
          hint={t.knownHint}
          value={knownDay}
          min={knownDay < knownFrom ? knownDay : knownFrom}
          max={knownDay > today ? knownDay : today}
          marks={knownMarks}
          onChange={setKnown}
        />
      </div>
      <div className={classes.said}>
        <p role="status">{t.said(date(valid), date(knownDay))}</p>
        {known.length > 10 ? <code className={classes.exact}>{known}</code> : null}
        {isMoved ? (
          <Button
            kind="quiet"
            size="small"
            onPress={() => change({ [names.validOn]: '', [names.knownAt]: '', offset: 0 })}
          >
            {t.resets}
          </Button>
        ) : null}
      </div>
    </section>
  );
}
