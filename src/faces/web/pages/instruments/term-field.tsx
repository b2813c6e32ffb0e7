// One typed term in a form, by its kind, with its label, its hint and what is wrong with it beside
// it. Groups and lists hold further ones.
import type { Json } from '../../../../base/json.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ActedOnField } from './acted-on-field.tsx';
import { useNations } from './nations.tsx';
import { TermChoice } from './term-choice.tsx';
import { TermGroup } from './term-group.tsx';
import { TermJson } from './term-json.tsx';
import { TermList } from './term-list.tsx';
import { type TermProps, useShared } from './term-props.ts';
import { useTermWords } from './term-words.ts';
import { TermWordsList } from './term-words-list.tsx';

const LONG = 500;
const strings = (value: Json | undefined): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export function TermField(props: TermProps) {
  const { field, children } = props.node;
  if (field.kind === 'group') return <TermGroup {...props} Field={TermField} />;
  if (field.kind === 'list')
    return children.length > 0 ? (
      <TermList {...props} Field={TermField} />
    ) : (
      <TermWordsList {...props} />
    );
  if (field.kind === 'choice') return <TermChoice {...props} />;
  if (field.kind === 'map' || field.kind === 'other') return <TermJson {...props} />;
  return <Plain {...props} />;
}

function Plain(props: TermProps) {
  const { node, value, onChange } = props;
  const { field } = node;
  const shared = useShared(props);
  const words = useTermWords();
  const nations = useNations();
  const t = useWritingTexts().signing.draft;
  if (field.path === '/instrument') return <ActedOnField {...props} />;
  switch (field.kind) {
    case 'boolean':
      return <CheckboxField {...shared} isChecked={value === true} onChange={onChange} />;
    case 'integer':
      return (
        <NumberField
          {...shared}
          value={typeof value === 'number' ? value : null}
          onChange={(number) => onChange(number ?? undefined)}
          {...(field.minimum === undefined ? {} : { min: field.minimum })}
          {...(field.maximum === undefined ? {} : { max: field.maximum })}
        />
      );
    case 'choices':
    case 'places':
      return (
        <CheckboxGroup
          {...shared}
          isInline
          values={strings(value)}
          onChange={(chosen) => onChange([...chosen])}
          options={
            field.kind === 'places'
              ? nations.all.map(({ code, name }) => ({ value: code, text: name }))
              : (field.choices ?? []).map((one) => ({ value: one, text: words.choice(one) }))
          }
        />
      );
    case 'date':
      return <DateField {...shared} value={text(value)} onChange={orNothing(onChange)} />;
    case 'instant':
      return (
        <DateField
          {...shared}
          value={text(value).slice(0, 10)}
          onChange={(on) => onChange(on ? `${on}T00:00:00.000Z` : undefined)}
        />
      );
    case 'place':
      return (
        <TextField
          {...shared}
          hint={shared.hint ?? t.placeHint}
          isShort
          isCode
          value={text(value)}
          onChange={(code) => orNothing(onChange)(code.toUpperCase())}
        />
      );
    default:
      return isLong(field.path, field.maxLength) ? (
        <TextArea {...shared} value={text(value)} onChange={orNothing(onChange)} />
      ) : (
        <TextField
          {...shared}
          isCode={field.pattern !== undefined}
          value={text(value)}
          onChange={orNothing(onChange)}
        />
      );
  }
}

const isLong = (path: string, lengthMax: number | undefined): boolean =>
  (lengthMax ?? 0) > LONG && !path.endsWith('/heading');

/** An empty field says nothing, and what is not said is denied. */
const orNothing = (onChange: TermProps['onChange']) => (typed: string) =>
  onChange(typed === '' ? undefined : typed);
