// The facts a verdict stands on, and which rules used each: a fact that no rule used is left out.
import type { Json } from '../../../base/json.ts';
import type { Verdict } from '../../../base/verdict.ts';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { DataTable } from './data-table.tsx';

interface UsedFact {
  readonly name: string;
  readonly value: Json | undefined;
  readonly citations: readonly string[];
}

export function VerdictFacts({ verdict }: { readonly verdict: Verdict }) {
  const t = useTexts(uiTexts).verdict;
  const used = usedFacts(verdict);
  if (used.length === 0) return null;
  const words = { yes: t.yes, no: t.no, unknown: t.unknown };
  return (
    <DataTable<UsedFact>
      caption={t.facts}
      rows={used}
      rowKey={({ name }) => name}
      isDense
      columns={[
        {
          key: 'name',
          title: t.factName,
          isRowHeader: true,
          cell: ({ name }) => <code>{name}</code>,
        },
        { key: 'value', title: t.factValue, cell: ({ value }) => valueText(value, words) },
        { key: 'rules', title: t.factRules, cell: ({ citations }) => citations.join('; ') },
      ]}
    />
  );
}

function usedFacts({ parts, facts }: Verdict): readonly UsedFact[] {
  const names = [...new Set(parts.flatMap((part) => part.facts))].sort();
  return names.map((name) => ({
    name,
    value: facts[name],
    citations: [
      ...new Set(parts.filter((part) => part.facts.includes(name)).map(({ citation }) => citation)),
    ],
  }));
}

interface Words {
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
}

function valueText(value: Json | undefined, words: Words): string {
  if (value === undefined || value === null) return words.unknown;
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  if (Array.isArray(value)) return value.map((item) => valueText(item, words)).join(', ');
  return typeof value === 'object' ? JSON.stringify(value) : `${value}`;
}
