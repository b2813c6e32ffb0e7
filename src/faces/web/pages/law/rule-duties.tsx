// What a rule obliges each side to, and by when.
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { durationText } from '../../ui/duration-text.ts';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import classes from './rule-duties.module.css';
import type { Rule } from './rule-page.tsx';

type Duty = Rule['duties'][number];

export function RuleDuties({ duties }: { readonly duties: readonly Duty[] }) {
  const t = useTexts(lawTexts).rule;
  return (
    <Section title={t.duties}>
      <ul className={classes.duties}>
        {duties.map((duty) => (
          <li key={duty.code}>
            <p>{duty.text}</p>
            <p className={classes.quiet}>
              <span>{t.on[duty.on]}</span>
              <When duty={duty} />
              <code>{duty.code}</code>
            </p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function When({ duty: { within, isPeriod, runsFrom } }: { readonly duty: Duty }) {
  const t = useTexts(lawTexts).rule;
  const { language } = useLocale();
  if (!within) return null;
  const long = durationText(within, language);
  return (
    <span>
      {isPeriod ? t.lasts(long) : t.within(long)}
      {runsFrom ? `, ${runsFrom === 'event' ? t.runsFromEvent : t.runsFromAct}` : null}
    </span>
  );
}
