// Second step of signing: each answer of the text, what the nation says with its signature, and
// what would follow from it.
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { Button } from '../../ui/button.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './instruments.module.css';
import { Nations } from './nations.tsx';
import { PrintedTerms } from './printed-terms.tsx';
import type { Preview } from './sign-page.tsx';

interface Props {
  readonly preview: Preview;
  readonly onDone: () => void;
}

export function SignAnswers({ preview, onDone }: Props) {
  const t = useWritingTexts().signing.answers;
  const { answers, follows, isAdoptedByIt, words } = preview;
  return (
    <div className={`${classes.stack} ${classes.wide}`}>
      <Section title={t.title} lead={t.lead}>
        <CheckAnswers
          answers={answers.map(({ label, values }) => ({
            question: t.names[label] ?? label,
            value: <Values label={label} values={values} />,
          }))}
        />
      </Section>
      <Section title={t.statement}>
        <p lang="en" className={classes.breaking}>
          {words}
        </p>
      </Section>
      <Section title={t.follows}>
        {isAdoptedByIt ? <Notice kind="ok" isStanding title={t.decides} /> : null}
        <ol className={`${classes.plain} ${classes.breaking}`} lang="en">
          {follows.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ol>
      </Section>
      <div>
        <Button onPress={onDone}>{t.go}</Button>
      </div>
    </div>
  );
}

function Values({ label, values }: { readonly label: string; readonly values: readonly string[] }) {
  if (label === 'Parties') return <Nations codes={values} />;
  if (label === 'Terms') return <PrintedTerms lines={values} />;
  if (values.length < 2)
    return (
      <span lang="en" className={classes.breaking}>
        {values[0] ?? '–'}
      </span>
    );
  return (
    <ul className={classes.words} lang="en">
      {values.map((value) => (
        <li key={value}>{value}</li>
      ))}
    </ul>
  );
}
