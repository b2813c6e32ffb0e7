// One way to narrow: its values with how many data sets each leaves. One may be pressed at a time;
// pressing it again lets go of it.
import { useId, useState } from 'react';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { useTexts } from '../../texts/texts.ts';
import { useLocale } from '../../ui/locale.ts';
import classes from './catalogue.module.css';

const SHOWN = 6;

export interface Choice {
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

interface Props {
  readonly title: string;
  readonly choices: readonly Choice[];
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}

export function FacetGroup({ title, choices, chosen, onChoose }: Props) {
  const t = useTexts(catalogueTexts);
  const { number } = useLocale();
  const [isWhole, setWhole] = useState(false);
  const id = useId();
  if (choices.length === 0) return null;
  // What is pressed is always seen, or it could not be let go.
  const shown = choices.filter(({ value }, at) => isWhole || at < SHOWN || value === chosen);
  return (
    <fieldset className={classes.facet} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul>
        {shown.map(({ value, text, count }) => (
          <li key={value}>
            <button
              type="button"
              className={classes.choice}
              aria-pressed={value === chosen}
              onClick={() => onChoose(value === chosen ? '' : value)}
            >
              <span className={classes.choiceText}>{text}</span>
              <span className={classes.count}>{number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
      {choices.length > SHOWN ? (
        <button type="button" className={classes.more} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t.fewer : t.more(choices.length - SHOWN)}
          <span className="visually-hidden"> ({title})</span>
        </button>
      ) : null}
    </fieldset>
  );
}
