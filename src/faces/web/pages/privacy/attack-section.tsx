// What an attacker would find out under the setting: measured by the node when it is asked for.
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { Remote } from '../../shell/remote.tsx';
import type { en } from '../../texts/en/privacy.ts';
import { privacyTexts } from '../../texts/privacy.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { Attacks, Privacy } from './types.ts';

type Row = Attacks['rows'][number];
const FILE_COLUMNS = [
  { title: 'questions', value: ({ questions }: Row) => questions },
  { title: 'exactAimed', value: ({ exact }: Row) => exact.aimed },
  { title: 'exactEverybody', value: ({ exact }: Row) => exact.everybody },
  { title: 'noisyAimed', value: ({ noisy }: Row) => noisy.aimed },
  { title: 'noisyEverybody', value: ({ noisy }: Row) => noisy.everybody },
  { title: 'noisyAnswered', value: ({ answered }: Row) => answered },
];

const LEAST = 1_000;

export function AttackSection({ privacy }: { readonly privacy: Privacy }) {
  const { attack: t } = useTexts(privacyTexts);
  const { number } = useLocale();
  const { settings, disclosure, presets, persons } = privacy;
  const [preset, setPreset] = useState('');
  const chosen = presets.find(({ name }) => name === preset)?.policy ?? disclosure;
  const { perAnswer, perDataset } = settings;
  const query = {
    persons: Math.max(LEAST, persons),
    minimumCell: chosen.minimumCell,
    perAnswer,
    perDataset,
  };
  const read = useRead('/data-commons/attacks', { query }, {});
  return (
    <Section title={t.title} lead={t.lead(number(query.persons))}>
      <SelectField
        name="attack-preset"
        label={t.preset}
        value={preset}
        onChange={setPreset}
        emptyText={t.asSet}
        options={presets.map(({ name, rule }) => ({ value: name, text: `${name}: ${rule}` }))}
      />
      <Remote of={read}>
        {({ rows, deviation }) => (
          <>
            <DataTable
              caption={t.caption(number(chosen.minimumCell))}
              rows={rows}
              rowKey={({ questions }) => `${questions}`}
              exports={rowFiles('attacks', FILE_COLUMNS, rows)}
              columns={columnsOf(t, number)}
            />
            <p>{t.reading(number(deviation))}</p>
          </>
        )}
      </Remote>
    </Section>
  );
}

type Words = (typeof en)['attack'];

function columnsOf(t: Words, number: (value: number) => string) {
  return [
    {
      key: 'questions',
      title: t.questions,
      isRowHeader: true,
      isNumber: true,
      cell: ({ questions }: Row) => number(questions),
    },
    {
      key: 'exact-aimed',
      title: t.exactAimed,
      isNumber: true,
      cell: ({ exact }: Row) => number(exact.aimed),
    },
    {
      key: 'exact-everybody',
      title: t.exactEverybody,
      isNumber: true,
      cell: ({ exact }: Row) => number(exact.everybody),
    },
    {
      key: 'noisy-aimed',
      title: t.noisyAimed,
      isNumber: true,
      cell: ({ noisy }: Row) => number(noisy.aimed),
    },
    {
      key: 'answered',
      title: t.answered,
      isNumber: true,
      cell: ({ answered }: Row) => number(answered),
    },
  ];
}
