// What went with the question: what the requester said of the purpose, and what the node attested.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import classes from './question-page.module.css';

type Texts = ReturnType<typeof useTexts<typeof questionsTexts.en>>;

export function StatedFacts({ facts }: { readonly facts: unknown }) {
  const t = useTexts(questionsTexts).answer;
  const stated = typeof facts === 'object' && facts !== null ? Object.entries(facts) : [];
  const [attested, said] = [true, false].map((byNode) =>
    stated
      .filter(([name]) => /^(requester|mandate)\./.test(name) === byNode)
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  return (
    <div className={classes.facts}>
      <Facts title={t.said} facts={said ?? []} />
      <Facts title={t.attested} facts={attested ?? []} />
    </div>
  );
}

interface FactsProps {
  readonly title: string;
  readonly facts: readonly (readonly [string, unknown])[];
}

function Facts({ title, facts }: FactsProps) {
  const texts = useTexts(questionsTexts);
  return (
    <div>
      <h3>{title}</h3>
      <DescriptionList
        items={facts.map(([name, value]) => ({
          term: labelOf(name, texts),
          value: <span title={name}>{valueText(value, texts)}</span>,
        }))}
      />
    </div>
  );
}

function labelOf(name: string, texts: Texts): string {
  const own: Readonly<Record<string, string>> = {
    ...texts.facts,
    'purpose.terms': texts.ask.terms,
    'purpose.text': texts.ask.words,
    'purpose.isCommercial': texts.ask.commercial,
    'purpose.isAiTraining': texts.ask.training,
    'purpose.isModelRelease': texts.ask.release,
    'purpose.isCommercialModel': texts.ask.commercialModel,
  };
  return own[name] ?? texts.attested[name as keyof Texts['attested']] ?? name;
}

function valueText(value: unknown, texts: Texts): string {
  if (typeof value === 'boolean') return value ? texts.yes : texts.no;
  if (Array.isArray(value)) return value.map((one) => valueText(one, texts)).join(', ');
  const use = (texts.uses as Readonly<Record<string, string>>)[`${value}`];
  return use ? `${use} (${value})` : `${value}`;
}
