// Terms that stand together. A group that need not be agreed on is agreed on by a tick; what was
// typed in it comes back when it is ticked again.
import { useState } from 'react';
import type { JsonObject } from '../../../../base/json.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { useFieldId } from '../../ui/form-context.ts';
import classes from './instruments.module.css';
import type { HoldingTermProps } from './term-props.ts';
import { blankGroup, isObject, type TermNode } from './term-tree.ts';
import { useTermWords } from './term-words.ts';

export function TermGroup(props: HoldingTermProps) {
  const { node, value, onChange, errors, name } = props;
  const { field, children } = node;
  const t = useWritingTexts().signing.draft;
  const words = useTermWords();
  const [last, setLast] = useState<JsonObject | null>(null);
  const isAgreed = isObject(value);
  const label = words.label(field);
  const hint = words.hint(field);
  const toggle = (isOn: boolean) => {
    if (isObject(value)) setLast(value);
    onChange(isOn ? (last ?? blankGroup(children)) : undefined);
  };
  const inside = (
    <TermFieldset {...props} label={label} hint={field.isRequired ? hint : undefined} />
  );
  if (field.isRequired) return inside;
  return (
    <>
      <CheckboxField
        name={`${name}-agreed`}
        label={t.include(label)}
        {...(hint ? { hint } : {})}
        {...(!isAgreed && errors[name] ? { error: errors[name] } : {})}
        isChecked={isAgreed}
        onChange={toggle}
      />
      {isAgreed ? inside : null}
    </>
  );
}

interface FieldsetProps extends HoldingTermProps {
  readonly label: string;
  readonly hint: string | undefined;
}

function TermFieldset({ Field, node, label, hint, name, value, onChange, errors }: FieldsetProps) {
  const id = useFieldId(name);
  const error = errors[name];
  const held = isObject(value) ? value : {};
  const change = (child: TermNode) => (next: JsonObject[string] | undefined) => {
    const { [child.name]: _was, ...others } = held;
    onChange(next === undefined ? others : { ...others, [child.name]: next });
  };
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      className={classes.group}
      data-invalid={error ? true : undefined}
    >
      <legend>{label}</legend>
      {hint ? <p className={classes.small}>{hint}</p> : null}
      {error ? <p className={classes.error}>{error}</p> : null}
      {node.children.map((child) => (
        <Field
          key={child.name}
          node={child}
          name={`${name}.${child.name}`}
          value={held[child.name]}
          onChange={change(child)}
          errors={errors}
        />
      ))}
    </fieldset>
  );
}
