// What leaves: a data set, and all of it, some files or some rows of a table.
import { useRead } from '../../api/queries.ts';
import classes from '../../parts/parts.module.css';
import { wordFor } from '../../parts/word-for.ts';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import type { Part } from './release-draft.ts';
import type { ReleaseFields } from './release-fields.ts';

const PARTS: readonly Part[] = ['all', 'files', 'excerpt'];

export function ReleaseWhat({ draft, change, errors, held }: ReleaseFields) {
  const t = useTexts(transfersTexts).releasing;
  const own = useRead('/data-commons/datasets', { query: { isWithdrawn: false, limit: 200 } });
  const options = (own.data?.datasets ?? []).map(({ id, title }) => ({ value: id, text: title }));
  return (
    <Section title={t.what}>
      <SelectField
        name="dataset"
        label={t.dataset}
        emptyText={t.choose}
        value={draft.dataset}
        onChange={(dataset) => change({ dataset, files: [], table: '', column: '', columns: [] })}
        options={options}
        error={errors['dataset']}
        isRequired
      />
      <RadioGroup
        name="part"
        label={t.part}
        value={draft.part}
        onChange={(part) => change({ part: part as Part })}
        options={PARTS.map((value) => ({ value, text: wordFor(t.parts, value) }))}
        isInline
      />
      {draft.part === 'files' ? (
        <CheckboxGroup
          name="files"
          label={t.files}
          error={errors['files']}
          options={(held?.files ?? []).map(({ path }) => ({ value: path, text: path }))}
          values={draft.files}
          onChange={(files) => change({ files })}
        />
      ) : null}
      {draft.part === 'excerpt' ? <Excerpt {...{ draft, change, errors, held }} /> : null}
    </Section>
  );
}

function Excerpt({ draft, change, errors, held }: ReleaseFields) {
  const t = useTexts(transfersTexts).releasing;
  const tables = (held?.files ?? []).filter(({ format }) => format === 'table');
  const names = tables.find(({ path }) => path === draft.table)?.columns ?? [];
  const options = names.map(({ name }) => ({ value: name, text: name }));
  return (
    <div className={classes.indent}>
      <SelectField
        name="table"
        label={t.table}
        emptyText={t.choose}
        value={draft.table}
        onChange={(table) => change({ table, column: '', columns: [] })}
        options={tables.map(({ path }) => ({ value: path, text: path }))}
        error={errors['table']}
        isRequired
      />
      <SelectField
        name="column"
        label={t.column}
        emptyText={t.choose}
        value={draft.column}
        onChange={(column) => change({ column })}
        options={options}
        error={errors['column']}
        isRequired
      />
      <TextArea
        name="values"
        label={t.values}
        hint={t.valuesHint}
        value={draft.values}
        onChange={(values) => change({ values })}
        error={errors['values']}
        isCode
        isRequired
      />
      {options.length > 0 ? (
        <CheckboxGroup
          name="columns"
          label={t.columnsKept}
          hint={t.columnsHint}
          options={options}
          values={draft.columns}
          onChange={(columns) => change({ columns })}
          isInline
          isOptional
        />
      ) : null}
    </div>
  );
}
