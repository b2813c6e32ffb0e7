// Every field: plain, with a hint, wrong, filled.
import { useState } from 'react';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { ComboBoxField } from '../../ui/combo-box-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './kit.module.css';
import { DIGEST, LONG_OPTIONS } from './kit-records.ts';

export function KitFields() {
  return (
    <Section
      title="Fields"
      id="fields"
      lead="A name, a hint, what is wrong; never a placeholder alone."
    >
      <div className={classes.columns}>
        <TextFields />
        <Numbers />
        <Choices />
        <Files />
      </div>
    </Section>
  );
}

function TextFields() {
  const [text, setText] = useState('');
  const [note, setNote] = useState('The first line of what was typed.');
  const [digest, setDigest] = useState<string>(DIGEST);
  const [search, setSearch] = useState('');
  return (
    <Section title="Text" level={3}>
      <TextField name="plain" label="Title" value={text} onChange={setText} isRequired />
      <TextField
        name="hinted"
        label="Contact"
        hint="An address that is read, not a person’s name."
        value={text}
        onChange={setText}
        isOptional
      />
      <TextField
        name="wrong"
        label="Purpose"
        error="State a purpose in a sentence."
        value={text}
        onChange={setText}
      />
      <TextField name="code" label="Digest" isCode value={digest} onChange={setDigest} />
      <TextField
        name="fixed"
        label="Node"
        value="Fixed by the operator"
        onChange={setText}
        isReadOnly
      />
      <TextArea name="area" label="Notes" rows={3} lengthMax={30} value={note} onChange={setNote} />
      <SearchField
        label="Search the samples"
        value={search}
        onSearch={setSearch}
        placeholder="Heart"
      />
    </Section>
  );
}

function Numbers() {
  const [count, setCount] = useState<number | null>(48_210);
  const [price, setPrice] = useState<number | null>(125_050);
  const [on, setOn] = useState('2026-11-22');
  const [chosen, setChosen] = useState('');
  const [member, setMember] = useState<string | null>(null);
  return (
    <Section title="Numbers, dates, one of many" level={3}>
      <NumberField name="count" label="Persons" value={count} onChange={setCount} min={0} />
      <NumberField
        name="price"
        label="Price"
        hint="Decimals as your language writes them."
        places={2}
        unit="EUR"
        value={price}
        onChange={setPrice}
      />
      <NumberField
        name="days"
        label="Days to cure"
        error="Give a number of days."
        value={null}
        onChange={setCount}
        unit="days"
      />
      <DateField name="on" label="In force from" value={on} onChange={setOn} />
      <SelectField
        name="class"
        label="Class of data"
        emptyText="Any class"
        value={chosen}
        onChange={setChosen}
        options={[
          { value: 'variants', text: 'Variants', group: 'Molecular' },
          { value: 'expression', text: 'Expression', group: 'Molecular' },
          { value: 'register', text: 'Register', group: 'Clinical' },
        ]}
      />
      <ComboBoxField
        name="member"
        label="Member"
        hint="Type a name or a code."
        value={member}
        onChange={setMember}
        options={LONG_OPTIONS}
      />
    </Section>
  );
}

function Choices() {
  const [isAgreed, setAgreed] = useState(false);
  const [isShown, setShown] = useState(true);
  const [kind, setKind] = useState<string | null>('counts');
  const [size, setSize] = useState<string | null>(null);
  const [uses, setUses] = useState<readonly string[]>(['research']);
  const options = [
    { value: 'counts', text: 'Counts', hint: 'Nothing leaves but numbers; small ones are hidden.' },
    { value: 'copy', text: 'A copy', hint: 'Judged by the law of each holder.' },
  ];
  return (
    <Section title="Choices" level={3}>
      <RadioGroup
        name="kind"
        label="What is asked for"
        options={options}
        value={kind}
        onChange={setKind}
      />
      <RadioGroup
        name="size"
        label="Cells"
        error="Choose one."
        isInline
        options={options.map(({ value, text }) => ({ value, text }))}
        value={size}
        onChange={setSize}
      />
      <CheckboxGroup
        name="uses"
        label="Uses"
        isOptional
        options={[
          { value: 'research', text: 'Research' },
          { value: 'clinical', text: 'Clinical care', hint: 'Only within the holder’s nation.' },
          { value: 'commercial', text: 'Commercial development' },
        ]}
        values={uses}
        onChange={setUses}
      />
      <CheckboxField
        name="shown"
        label="Show withdrawn ones"
        isChecked={isShown}
        onChange={setShown}
      />
      <CheckboxField
        name="agreed"
        label="I have read the text that I sign"
        error="Read it first."
        isChecked={isAgreed}
        onChange={setAgreed}
      />
    </Section>
  );
}

function Files() {
  const [files, setFiles] = useState<readonly File[]>(SAMPLE_FILES);
  const [one, setOne] = useState<readonly File[]>([]);
  return (
    <Section title="Files" level={3}>
      <FileField
        name="files"
        label="Files of the data set"
        hint="VCF, CSV or Parquet."
        accept=".vcf,.vcf.gz,.csv,.parquet"
        isMultiple
        files={files}
        onChange={setFiles}
      />
      <FileField
        name="one"
        label="Receipt"
        error="Choose the receipt to check."
        files={one}
        onChange={setOne}
      />
    </Section>
  );
}

const SAMPLE_FILES = [
  new File([new Uint8Array(421_000)], 'invented-cohort.vcf.gz', { type: 'application/gzip' }),
];
