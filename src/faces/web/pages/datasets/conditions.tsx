// Conditions of use in words and codes, as a list or as tags.
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Tag } from '../../ui/tag.tsx';
import classes from './datasets.module.css';
import { duoLines } from './duo-words.ts';
import type { DataUse } from './types.ts';

export function ConditionTags({ dataUse }: { readonly dataUse: DataUse }) {
  const words = useTexts(datasetsTexts).duo;
  return (
    <span className={classes.tags}>
      {duoLines(dataUse, words).map(({ term, code, text }) => (
        <span key={term} title={text}>
          <Tag tone="seal">{code ?? term}</Tag>
          <span className="visually-hidden"> {text}</span>
        </span>
      ))}
    </span>
  );
}

export function ConditionList({ dataUse }: { readonly dataUse: DataUse }) {
  const words = useTexts(datasetsTexts).duo;
  return (
    <ul className={classes.terms}>
      {duoLines(dataUse, words).map(({ term, code, text, parameter }) => (
        <li key={term} className={classes.term}>
          <span className={classes.code}>{code ?? '–'}</span>
          <span>
            {text}
            {parameter === null ? null : <span className={classes.parameter}>: {parameter}</span>}
          </span>
          <span className={classes.duo}>{term}</span>
        </li>
      ))}
    </ul>
  );
}
