// A list of plain words, one a line. Data sets and their classes are chosen from those that are
// known; others can still be written.
import { useState } from 'react';
import type { Json } from '../../../../base/json.ts';
import { useRead } from '../../api/queries.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import type { ChoiceOption } from '../../ui/choice-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type TermProps, useShared } from './term-props.ts';

const stringsIn = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

export function TermWordsList(props: TermProps) {
  const { path } = props.node.field;
  const isKnown = path === '/covered/datasets' || path === '/covered/classes';
  return isKnown ? <KnownWords {...props} /> : <Lines {...props} known={[]} />;
}

/** What the catalogue holds: data sets by their titles, or the classes that they belong to. */
function useKnown(path: string): readonly ChoiceOption[] {
  const query = { limit: 200 };
  const own = useRead('/data-commons/datasets', { query });
  const others = useRead('/data-commons/partner-datasets', { query });
  const sets = [...(own.data?.datasets ?? []), ...(others.data?.datasets ?? [])];
  if (path === '/covered/datasets')
    return sets.map(({ id, title, holder }) => ({ value: id, text: `${title} (${holder})` }));
  const classes = new Set(sets.flatMap((one) => one.classes));
  return [...classes].sort().map((one) => ({ value: one, text: one }));
}

function KnownWords(props: TermProps) {
  const { node, value, onChange } = props;
  const { isRequired: _isRequired, isOptional: _isOptional, ...shared } = useShared(props);
  const known = useKnown(node.field.path);
  const names = new Set(known.map((one) => one.value));
  const values = stringsIn(value);
  const others = values.filter((one) => !names.has(one));
  return (
    <>
      {known.length > 0 ? (
        <CheckboxGroup
          {...shared}
          isInline
          options={known}
          values={values.filter((one) => names.has(one))}
          onChange={(chosen) => onChange([...chosen, ...others])}
        />
      ) : null}
      <Lines {...props} known={values.filter((one) => names.has(one))} />
    </>
  );
}

/** Lines are kept as typed, so that an empty line can be begun. */
function Lines(props: TermProps & { readonly known: readonly string[] }) {
  const { value, onChange, known, name } = props;
  const t = useWritingTexts().signing.draft;
  const { isRequired: _isRequired, isOptional: _isOptional, ...shared } = useShared(props);
  const hidden = new Set(known);
  const held = stringsIn(value).filter((one) => !hidden.has(one));
  const [typed, setTyped] = useState(() => held.join('\n'));
  const isBeside = known.length > 0 || props.node.field.path.startsWith('/covered');
  const shown = linesOf(typed).join('\n') === held.join('\n') ? typed : held.join('\n');
  const change = (text: string) => {
    setTyped(text);
    const lines = linesOf(text);
    const isNone = lines.length + known.length === 0 && !props.node.field.isRequired;
    onChange(isNone ? undefined : [...known, ...lines]);
  };
  return (
    <TextArea
      {...shared}
      name={isBeside ? `${name}-others` : name}
      label={isBeside ? `${shared.label}: ${t.others.toLowerCase()}` : shared.label}
      hint={isBeside ? undefined : (shared.hint ?? t.perLine)}
      isOptional={isBeside}
      rows={isBeside ? 1 : 3}
      value={shown}
      onChange={change}
    />
  );
}
