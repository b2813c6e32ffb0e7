// What went with the question: what the requester said of the purpose, and what the node attested.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';

type Texts = ReturnType<typeof useTexts<typeof questionsTexts.en>>;

export function StatedFacts({ facts }: { readonly facts: unknown }) {
  const texts = useTexts(questionsTexts);
  const stated = typeof facts === 'object' && facts !== null ? Object.entries(facts) : [];
  const items = stated
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => ({
      term: labelOf(name, texts),
      value: valueText(value, texts),
      note: <code>{name}</code>,
    }));
  return <DescriptionList items={items} />;
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
