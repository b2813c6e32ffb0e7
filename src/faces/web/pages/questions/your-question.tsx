// The question as it stands, in words, beside the form: what is sent is never a surprise.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Tag } from '../../ui/tag.tsx';
import classes from './ask-form.module.css';
import type { Draft } from './draft.ts';
import { TERMS } from './fact-catalogue.ts';
import { questionSoFar, type Shape } from './question-of.ts';
import { questionWords } from './question-words.ts';

interface Props {
  readonly draft: Draft;
  readonly shape: Shape;
}

export function YourQuestion({ draft, shape }: Props) {
  const texts = useTexts(questionsTexts);
  const t = texts.ask;
  const question = questionSoFar(draft, shape);
  const nameOf = (name: string) =>
    shape.offered.find((column) => column.name === name)?.label ?? name;
  const { able } = shape.fit;
  const holders = [...new Set(able.map(({ holder }) => holder))].sort();
  const terms = Array.isArray(draft.purpose[TERMS]) ? (draft.purpose[TERMS] as string[]) : [];
  return (
    <aside className={classes.beside} aria-label={t.yourQuestion}>
      <h2>{t.yourQuestion}</h2>
      <p className={question ? classes.sentence : classes.quiet}>
        {question ? questionWords(question, texts, nameOf) : t.notComplete}
      </p>
      {able.length > 0 ? (
        <p className={classes.quiet}>{t.toWhom(able.length, holders.join(', '))}</p>
      ) : null}
      {terms.length > 0 ? (
        <p>
          {terms.map((term) => (
            <Tag key={term}>{(texts.uses as Readonly<Record<string, string>>)[term] ?? term}</Tag>
          ))}
        </p>
      ) : null}
    </aside>
  );
}
