// What a verdict obliges each side to do, and by when.
import type { Duty } from '../../../base/verdict.ts';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { useAddresses } from './addresses.ts';
import { durationText } from './duration-text.ts';
import { Link } from './link.tsx';
import { useLocale } from './locale.ts';
import classes from './verdict-list.module.css';

export function VerdictDuties({ duties }: { readonly duties: readonly Duty[] }) {
  const t = useTexts(uiTexts).verdict;
  const addresses = useAddresses();
  return (
    <div className={classes.block}>
      <h3>{t.duties}</h3>
      <ul className={classes.duties}>
        {duties.map((duty) => {
          const href = addresses.rule(duty.rule);
          return (
            <li key={`${duty.rule} ${duty.code}`}>
              <p>{duty.text}</p>
              <p className={classes.quiet}>
                <span>{t.dutyOn[duty.on]}</span>
                <When duty={duty} />
                <span>{href ? <Link href={href}>{duty.citation}</Link> : duty.citation}</span>
              </p>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function When({ duty: { dueOn, isPeriod, within } }: { readonly duty: Duty }) {
  const t = useTexts(uiTexts).verdict;
  const locale = useLocale();
  if (dueOn)
    return (
      <span>
        {isPeriod ? t.until : t.due} <time dateTime={dueOn}>{locale.date(dueOn)}</time>
      </span>
    );
  if (!within) return null;
  return (
    <span>
      {t.within} <time dateTime={within}>{durationText(within, locale.language)}</time>
    </span>
  );
}
