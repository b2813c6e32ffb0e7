// One value of the description, in the control its kind asks for.
import type { ReactNode } from 'react';
import { wordsIn } from '../../parts/description/sheet-path.ts';
import { describeTexts } from '../../texts/readiness-describe.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { SheetField } from './datasheet-fields.ts';
import { TypedList } from './typed-list.tsx';

interface TypedProps {
  readonly field: SheetField;
  readonly label: string;
  readonly hint?: ReactNode;
  readonly name: string;
  readonly error: string | undefined;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly columnNames: readonly string[];
  readonly fileNames: readonly string[];
}

/** One value by its kind; emptied it is gone. */
export function Typed({ field, value, onChange, columnNames, fileNames, ...shared }: TypedProps) {
  const t = useTexts(describeTexts);
  const text = Array.isArray(value) ? value.join(', ') : `${value ?? ''}`;
  const chosen = { ...shared, value: text, onChange, emptyText: '–' };
  const among = (names: readonly string[]) => {
    const all = text === '' || names.includes(text) ? names : [...names, text];
    return all.map((name) => ({ value: name, text: name }));
  };
  switch (field.kind) {
    case 'area':
      return <TextArea {...shared} value={text} onChange={onChange} rows={3} />;
    case 'date':
      return <DateField {...shared} value={text} onChange={onChange} />;
    case 'count':
      return (
        <NumberField
          {...shared}
          value={typeof value === 'number' ? value : null}
          onChange={(count) => onChange(count ?? undefined)}
          min={0}
        />
      );
    case 'flag':
      return (
        <CheckboxField
          {...shared}
          isChecked={value === true}
          onChange={(isSo) => onChange(isSo || undefined)}
        />
      );
    case 'access':
      return (
        <SelectField
          {...chosen}
          options={Object.entries(t.access).map(([key, words]) => ({ value: key, text: words }))}
        />
      );
    case 'column':
      return <SelectField {...chosen} options={among(columnNames)} />;
    case 'file':
      return <SelectField {...chosen} options={among(fileNames)} />;
    case 'list':
      return <TypedList {...shared} values={value} onChange={onChange} read={wordsIn} />;
    default:
      return (
        <TextField {...shared} value={text} onChange={onChange} isCode={field.kind === 'code'} />
      );
  }
}
