// One column of the data dictionary: its type, what it means, its unit; below that codes, values
// and gaps.

import { type Said, wordsIn } from '../../parts/description/sheet-path.ts';
import { linesOf } from '../../parts/lines-of.ts';
import type { ToDo } from '../../parts/readiness/types.ts';
import { describeTexts } from '../../texts/readiness-describe.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './describe.module.css';
import type { ColumnSeen } from './dictionary.ts';
import { ToDoLines } from './field-hint.tsx';
import { TypedList } from './typed-list.tsx';

export interface ColumnProps {
  readonly column: ColumnSeen;
  readonly said: Said;
  readonly onSay: (said: Readonly<Record<string, unknown>>) => void;
  readonly toDo: readonly ToDo[];
  readonly columnNames: readonly string[];
}

export function ColumnFields(props: ColumnProps) {
  const t = useTexts(describeTexts).columns;
  const { column, said, onSay, toDo } = props;
  const name = `${column.file}.${column.name}`;
  const word = (key: string) => `${said[key] ?? ''}`;
  const options = Object.entries(t.types).map(([value, text]) => ({ value, text }));
  return (
    <fieldset className={classes.column} data-field={`column.${column.name}`}>
      <legend>
        <code>{column.name}</code> <span className={classes.file}>{column.file}</span>
      </legend>
      {toDo.length > 0 ? <ToDoLines toDo={toDo} /> : null}
      <div className={classes.cells}>
        <SelectField
          name={`${name}.type`}
          label={t.type}
          hint={t.measured(t.types[column.type] ?? column.type)}
          value={word('type')}
          onChange={(type) => onSay({ type })}
          options={options}
          emptyText={t.notSaid}
        />
        <TextField
          name={`${name}.label`}
          label={t.label}
          value={word('label')}
          onChange={(label) => onSay({ label })}
        />
        <TextField
          name={`${name}.unit`}
          label={t.unit}
          value={word('unit')}
          onChange={(unit) => onSay({ unit })}
          isCode
        />
        <Quasi {...props} name={name} />
      </div>
      <TextArea
        name={`${name}.about`}
        label={t.about}
        value={word('about')}
        onChange={(about) => onSay({ about })}
        rows={2}
      />
      <Flag {...props} name={name} flag="isKey" />
      <Disclosure summary={t.more}>
        <More {...props} name={name} />
      </Disclosure>
    </fieldset>
  );
}

interface NamedProps extends ColumnProps {
  readonly name: string;
}

function Flag({ name, flag, said, onSay }: NamedProps & { readonly flag: 'isKey' | 'isLabel' }) {
  const t = useTexts(describeTexts).columns;
  return (
    <CheckboxField
      name={`${name}.${flag}`}
      label={t[flag]}
      isChecked={said[flag] === true}
      onChange={(isSo) => onSay({ [flag]: isSo || undefined })}
    />
  );
}

/** Said of no column it is not known; said no of one, it is known of all. */
function Quasi({ name, said, onSay }: NamedProps) {
  const t = useTexts(describeTexts).columns;
  const value = said['isQuasiIdentifier'];
  return (
    <SelectField
      name={`${name}.isQuasiIdentifier`}
      label={t.isQuasiIdentifier}
      value={value === undefined ? '' : `${value}`}
      onChange={(answer) =>
        onSay({ isQuasiIdentifier: answer === '' ? undefined : answer === 'true' })
      }
      options={[
        { value: 'true', text: t.yes },
        { value: 'false', text: t.no },
      ]}
      emptyText={t.notSaid}
    />
  );
}

function More(props: NamedProps) {
  const t = useTexts(describeTexts).columns;
  const { name, said, onSay, columnNames } = props;
  const coding = said['coding'];
  const isUncoded = Array.isArray(coding) && coding.length === 0;
  return (
    <div className={classes.rows}>
      <div className={classes.cells}>
        <TypedList
          name={`${name}.coding`}
          label={t.coding}
          hint={t.codingHint}
          values={coding}
          onChange={(values) => onSay({ coding: values })}
          read={wordsIn}
        />
        <TypedList
          name={`${name}.missingCodes`}
          label={t.missingCodes}
          values={said['missingCodes']}
          onChange={(values) => onSay({ missingCodes: values })}
          read={wordsIn}
        />
        <SelectField
          name={`${name}.labelColumn`}
          label={t.labelColumn}
          value={`${said['labelColumn'] ?? ''}`}
          onChange={(labelColumn) => onSay({ labelColumn })}
          options={columnNames.map((value) => ({ value, text: value }))}
          emptyText="–"
        />
      </div>
      <CheckboxField
        name={`${name}.isUncoded`}
        label={t.isUncoded}
        isChecked={isUncoded}
        onChange={(isSo) => onSay({ coding: isSo ? [] : undefined })}
      />
      <TypedList
        name={`${name}.values`}
        label={t.values}
        values={said['values']}
        onChange={(values) => onSay({ values })}
        read={linesOf}
        isLines
      />
      <TextField
        name={`${name}.missingBecause`}
        label={t.missingBecause}
        value={`${said['missingBecause'] ?? ''}`}
        onChange={(missingBecause) => onSay({ missingBecause })}
      />
      <Flag {...props} flag="isLabel" />
    </div>
  );
}
