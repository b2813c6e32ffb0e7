// Fields of the datasheet by their kind, each with its words, its hint and what the report asks.
import { valueAt, withValue } from '../../parts/description/sheet-path.ts';
import { describeTexts } from '../../texts/readiness-describe.ts';
import { useTexts } from '../../texts/texts.ts';
import { Section } from '../../ui/section.tsx';
import type { SheetField, SheetGroup } from './datasheet-fields.ts';
import classes from './describe.module.css';
import { hintOf } from './field-hint.tsx';
import { nameOf, type SheetForm, toDoOf } from './sheet-form.ts';
import { SheetRows } from './sheet-rows.tsx';
import { Typed } from './typed-value.tsx';

interface GroupProps extends SheetForm {
  readonly group: SheetGroup;
}

export function SheetGroupFields({ group, ...form }: GroupProps) {
  const t = useTexts(describeTexts);
  return (
    <Section title={t.groups[group.key] ?? group.key}>
      {group.fields.map((field) => (
        <div key={field.path} className={classes.field} data-field={`datasheet.${field.path}`}>
          {field.kind === 'rows' ? (
            <SheetRows field={field} {...form} />
          ) : (
            <OneField field={field} {...form} />
          )}
        </div>
      ))}
    </Section>
  );
}

interface FieldProps extends SheetForm {
  readonly field: SheetField;
}

function OneField({ field, sheet, onChange, toDo, errors, columnNames, fileNames }: FieldProps) {
  const t = useTexts(describeTexts);
  const { label = field.path, hint } = t.fields[field.path] ?? {};
  const error = errors[nameOf(field.path)];
  return (
    <Typed
      field={field}
      label={label}
      hint={hintOf({ hint, toDo: toDoOf(toDo, field.path) })}
      name={nameOf(field.path)}
      error={error}
      value={valueAt(sheet, field.path)}
      onChange={(value) => onChange(withValue(sheet, field.path, value))}
      {...{ columnNames, fileNames }}
    />
  );
}
