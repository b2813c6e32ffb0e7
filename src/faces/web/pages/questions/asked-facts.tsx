// Facts that the holders' laws still ask for and that only the requester can state: each once,
// where it can be answered at once, with the holders that need it.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Card } from '../../ui/card.tsx';
import classes from './ask-form.module.css';
import { type Draft, withFact } from './draft.ts';
import { isKnownFact } from './fact-catalogue.ts';
import { FactField } from './fact-field.tsx';
import type { Preview } from './kinds.ts';

interface Props {
  readonly previews: readonly Preview[];
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
}

export function AskedFacts({ previews, draft, change }: Props) {
  const texts = useTexts(questionsTexts);
  const t = texts.preview;
  const asked = previews.flatMap(({ holder, questions }) =>
    questions.filter(({ isYours }) => isYours).map((question) => ({ holder, question })),
  );
  const byFact = Map.groupBy(asked, ({ question }) => question.fact);
  if (byFact.size === 0) return null;
  return (
    <Card title={t.yourFacts} tone="action">
      <div className={classes.stack}>
        <p className={classes.quiet}>{t.yourFactsLead}</p>
        {[...byFact].map(([fact, those]) => {
          const { text, form } = those[0]!.question;
          const holders = [...new Set(those.map(({ holder }) => holder))].sort().join(', ');
          return (
            <FactField
              key={fact}
              fact={fact}
              name={`asked.${fact}`}
              label={`${isKnownFact(fact) ? texts.facts[fact] : text} (${holders})`}
              form={form}
              value={draft.purpose[fact]}
              onChange={(value) => change({ purpose: withFact(draft.purpose, fact, value) })}
            />
          );
        })}
      </div>
    </Card>
  );
}
