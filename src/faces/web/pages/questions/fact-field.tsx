// A fact as a field, by its kind. Left alone it stays unknown; what was set can be forgotten again.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { kindOfFact } from './fact-catalogue.ts';

interface YesNoProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: unknown;
  readonly onChange: (value: boolean) => void;
}

export function YesNo({ value, onChange, ...shared }: YesNoProps) {
  const t = useTexts(questionsTexts);
  return (
    <RadioGroup
      {...shared}
      isInline
      value={value === true ? 'yes' : value === false ? 'no' : null}
      options={[
        { value: 'no', text: t.no },
        { value: 'yes', text: t.yes },
      ]}
      onChange={(chosen) => onChange(chosen === 'yes')}
    />
  );
}

interface Props {
  readonly fact: string;
  /** Its name in the form, where the fact stands twice on a page. */
  readonly name?: string;
  readonly label: string;
  /** The JSON Schema that came with the asking, for a fact this desk does not know. */
  readonly form?: unknown;
  readonly error?: string;
  readonly value: unknown;
  /** Undefined: unknown again. */
  readonly onChange: (value: unknown) => void;
}

export function FactField({
  fact,
  name = `purpose.${fact}`,
  label,
  form,
  error,
  value,
  onChange,
}: Props) {
  const t = useTexts(questionsTexts);
  const kind = kindOfFact(fact, form);
  const shared = { name, label, ...(error === undefined ? {} : { error }) };
  const text = typeof value === 'string' ? value : '';
  const orUnknown = (typed: string) => onChange(typed === '' ? undefined : typed);
  if (kind === 'yes-no')
    return (
      <RadioGroup
        {...shared}
        isInline
        value={value === true ? 'yes' : value === false ? 'no' : 'unknown'}
        options={[
          { value: 'unknown', text: t.unknown },
          { value: 'no', text: t.no },
          { value: 'yes', text: t.yes },
        ]}
        onChange={(chosen) => onChange(chosen === 'unknown' ? undefined : chosen === 'yes')}
      />
    );
  if (kind === 'number')
    return (
      <NumberField
        {...shared}
        min={0}
        value={typeof value === 'number' ? value : null}
        onChange={(number) => onChange(number ?? undefined)}
      />
    );
  if (kind === 'day') return <DateField {...shared} value={text} onChange={orUnknown} />;
  if (kind === 'text')
    return <TextField {...shared} {...hintOf(fact, t.ask)} value={text} onChange={orUnknown} />;
  return <Lines {...shared} {...hintOf(fact, t.ask)} value={value} onChange={onChange} />;
}

interface Hints {
  readonly linesHint: string;
  readonly placesHint: string;
  readonly mondoHint: string;
  readonly nationHint: string;
}

function hintOf(fact: string, t: Hints): { readonly hint?: string } {
  if (fact === 'purpose.diseases') return { hint: t.mondoHint };
  if (fact.endsWith('Nation')) return { hint: t.nationHint };
  const kind = kindOfFact(fact);
  return kind === 'places' ? { hint: t.placesHint } : kind === 'lines' ? { hint: t.linesHint } : {};
}

interface LinesProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}

/** One value a line; a line that is begun stays while it is typed. */
function Lines({ value, onChange, ...shared }: LinesProps) {
  const lines = Array.isArray(value) ? (value as readonly string[]) : [];
  return (
    <TextArea
      {...shared}
      rows={2}
      value={lines.join('\n')}
      onChange={(text) => onChange(text === '' ? undefined : text.split('\n'))}
    />
  );
}
