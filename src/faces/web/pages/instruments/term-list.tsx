// A list of terms of one make: tiers, quotas, weights. Each can be taken out, another can be added.
import { Plus, X } from 'lucide-react';
import type { Json } from '../../../../base/json.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { Button } from '../../ui/button.tsx';
import { useFieldId } from '../../ui/form-context.ts';
import classes from './instruments.module.css';
import { TermGroup } from './term-group.tsx';
import type { HoldingTermProps } from './term-props.ts';
import { blankGroup, type TermNode } from './term-tree.ts';
import { useTermWords } from './term-words.ts';

export function TermList({ Field, node, name, value, onChange, errors }: HoldingTermProps) {
  const t = useWritingTexts().signing.draft;
  const words = useTermWords();
  const id = useFieldId(name);
  const label = words.label(node.field);
  const hint = words.hint(node.field);
  const items: readonly Json[] = Array.isArray(value) ? value : [];
  const replace = (at: number, next: Json | undefined) =>
    onChange(items.flatMap((one, i) => (i === at ? (next === undefined ? [] : [next]) : [one])));
  return (
    <div id={id} tabIndex={-1} className={classes.stack}>
      {hint ? <p className={classes.small}>{hint}</p> : null}
      {errors[name] ? <p className={classes.error}>{errors[name]}</p> : null}
      {items.map((item, i) => {
        const title = t.item(label, i + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: an item has no name but its place
          <div key={i} className={classes.stack}>
            <TermGroup
              Field={Field}
              node={itemOf(node, title)}
              name={`${name}.${i}`}
              value={item}
              onChange={(next) => replace(i, next)}
              errors={errors}
            />
            <div>
              <Button
                kind="quiet"
                size="small"
                icon={X}
                label={t.remove(title)}
                onPress={() => replace(i, undefined)}
              >
                {t.remove(label)}
              </Button>
            </div>
          </div>
        );
      })}
      <div>
        <Button
          kind="secondary"
          size="small"
          icon={Plus}
          onPress={() => onChange([...items, blankGroup(node.children)])}
        >
          {t.add(label)}
        </Button>
      </div>
    </div>
  );
}

/** One item as a group that must be there, under its own title. */
const itemOf = ({ field, children, name }: TermNode, title: string): TermNode => ({
  field: { path: `${field.path}/*`, label: title, kind: 'group', isRequired: true },
  name,
  children,
});
