// Several of one make: keywords, creators, joins, steps. Each can go, another can be added.
import { Plus, X } from 'lucide-react';
import { type Said, valueAt, withValue } from '../../parts/description/sheet-path.ts';
import { describeTexts } from '../../texts/readiness-describe.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { SheetField } from './datasheet-fields.ts';
import classes from './describe.module.css';
import { hintOf } from './field-hint.tsx';
import { nameOf, type SheetForm, toDoOf } from './sheet-form.ts';
import { Typed } from './typed-value.tsx';

interface Props extends SheetForm {
  readonly field: SheetField;
}

export function SheetRows({ field: { path, row = [] }, sheet, onChange, toDo, ...form }: Props) {
  const t = useTexts(describeTexts);
  const { label = path, hint } = t.fields[path] ?? {};
  const said = valueAt(sheet, path);
  const rows = Array.isArray(said) ? (said as Said[]) : [];
  const about = hintOf({ hint, toDo: toDoOf(toDo, path) });
  const set = (next: readonly Said[]) =>
    onChange(withValue(sheet, path, next.length === 0 ? undefined : next));
  return (
    <fieldset className={classes.rows}>
      <legend>{label}</legend>
      {about ? <div className={classes.hint}>{about}</div> : null}
      {rows.map((one, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <fieldset key={at} className={classes.row}>
          <legend className="visually-hidden">{`${label} ${at + 1}`}</legend>
          {row.map((inner) => (
            <Typed
              key={inner.path}
              field={inner}
              label={t.fields[`${path}.${inner.path}`]?.label ?? inner.path}
              hint={t.fields[`${path}.${inner.path}`]?.hint}
              name={nameOf(`${path}.${at}.${inner.path}`)}
              error={form.errors[nameOf(`${path}.${at}.${inner.path}`)]}
              value={valueAt(one, inner.path)}
              onChange={(value) => set(rows.with(at, withValue(one, inner.path, value)))}
              columnNames={form.columnNames}
              fileNames={form.fileNames}
            />
          ))}
          <Button
            kind="quiet"
            size="small"
            icon={X}
            label={t.dropOne(label, at + 1)}
            onPress={() => set(rows.toSpliced(at, 1))}
          >
            {t.drop}
          </Button>
        </fieldset>
      ))}
      <div>
        <Button
          kind="secondary"
          size="small"
          icon={Plus}
          label={t.add(label)}
          onPress={() => set([...rows, {}])}
        >
          {t.add(label)}
        </Button>
      </div>
    </fieldset>
  );
}
