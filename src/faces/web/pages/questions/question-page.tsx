// One question and what each holder says to it, as they say it: the result, then each holder's
// answer or refusal with its receipt, then what was stated.
import { getRouteApi } from '@tanstack/react-router';
import { Braces, Printer, Repeat2 } from 'lucide-react';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Page } from '../../ui/page.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import { AnswerCard } from './answer-card.tsx';
import { AnswerProgress } from './answer-progress.tsx';
import { AnswerTable } from './answer-table.tsx';
import { sentenceOf } from './answer-words.ts';
import { draftOfAsked } from './ask-again.ts';
import { hrefOfDraft } from './draft.ts';
import type { Asked, Question } from './kinds.ts';
import classes from './question-page.module.css';
import { askedWords } from './question-words.ts';
import { ResultFigure } from './result-figure.tsx';
import { StatedFacts } from './stated-facts.tsx';

const route = getRouteApi('/questions/$question');
const LOOK_MS = 700;

export function QuestionPage() {
  const texts = useTexts(questionsTexts);
  const { question } = route.useParams();
  const path = '/data-commons/questions/{question}';
  const first = useRead(path, { path: { question } }, { isFresh: true });
  const isWaiting = first.data !== undefined && !first.data.isDone;
  // The same read, looked at again until everybody has spoken or run out of time.
  const found = useRead(path, { path: { question } }, isWaiting ? { everyMs: LOOK_MS } : {});
  const asked = first.data === undefined ? undefined : found.data;
  return (
    <Page
      title={asked ? askedWords(asked.asked, texts) : texts.questions.question}
      documentTitle={asked ? askedWords(asked.asked, texts) : texts.questions.question}
      crumbs={[{ href: '/questions', text: texts.answer.crumb }]}
      {...(asked ? { lead: <AskedAt asked={asked} />, actions: <Acts asked={asked} /> } : {})}
    >
      <Remote of={first}>{() => (asked ? <Answers asked={asked} /> : null)}</Remote>
    </Page>
  );
}

function AskedAt({ asked }: { readonly asked: Asked }) {
  const t = useTexts(questionsTexts).answer;
  const { answers, askedAt } = asked;
  const done = answers.filter(({ state }) => state !== 'waiting').length;
  return (
    <>
      {t.askedAt} <InstantText at={askedAt} hasSeconds />.{' '}
      <span role="status">{t.progress(done, answers.length)}</span>
    </>
  );
}

function Acts({ asked }: { readonly asked: Asked }) {
  const t = useTexts(questionsTexts).answer;
  const datasets = asked.answers.map(({ dataset }) => dataset);
  const draft = draftOfAsked({ asked: asked.asked, facts: asked.facts, datasets });
  const save = () =>
    saveFile(`${asked.question}.json`, 'application/json', JSON.stringify(asked, null, 2));
  return (
    <div className={classes.acts} data-screen-only>
      <ButtonLink href={hrefOfDraft(draft)} kind="secondary" icon={Repeat2}>
        {t.again}
      </ButtonLink>
      <Button kind="secondary" icon={Printer} onPress={() => window.print()}>
        {t.print}
      </Button>
      <Button kind="secondary" icon={Braces} onPress={save}>
        {t.json}
      </Button>
    </div>
  );
}

function Answers({ asked }: { readonly asked: Asked }) {
  const texts = useTexts(questionsTexts);
  const t = texts.answer;
  const locale = useLocale();
  const { answers, facts } = asked;
  const spoken = answers.filter(({ state }) => state !== 'waiting');
  return (
    <>
      <AnswerProgress asked={asked} />
      {spoken.length > 0 ? (
        <Section title={t.result}>
          <ResultFigure asked={asked} />
          <AnswerTable asked={asked} />
        </Section>
      ) : null}
      <Section title={t.eachHolder}>
        <ul className={classes.list}>
          {answers.map((part) => (
            <li key={part.dataset} id={part.dataset} className={classes.item}>
              <AnswerCard part={part} question={asked.asked as Question} />
            </li>
          ))}
        </ul>
      </Section>
      {spoken.length > 0 ? (
        <Section title={t.inWords}>
          <div className={classes.words}>
            {spoken.map((part) => (
              <p key={part.dataset}>{sentenceOf(part, texts, locale)}</p>
            ))}
          </div>
        </Section>
      ) : null}
      <Section title={t.stated}>
        <StatedFacts facts={facts} />
      </Section>
    </>
  );
}
