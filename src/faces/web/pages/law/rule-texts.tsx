// Every text a rule ever had, two of them side by side. The list of changes goes from each text to
// the next; what lies between two chosen texts is added up.

import { useAddress } from '../../parts/address.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SplitCompare } from '../../ui/split-compare.tsx';
import { Status } from '../../ui/status.tsx';
import { changesBetween, sidesOf } from './changes.ts';
import { dayOf } from './clocks.ts';
import type { Rule } from './rule-page.tsx';
import classes from './rule-texts.module.css';

type RuleText = Rule['texts'][number];

export function RuleTexts({ texts }: { readonly texts: readonly RuleText[] }) {
  const t = useTexts(lawTexts).rule;
  return (
    <Section title={t.texts} lead={t.textsLead}>
      <DataTable<RuleText>
        caption={t.texts}
        isCaptionHidden
        rows={[...texts].reverse()}
        rowKey={({ digest, importedFrom, valid }) =>
          `${digest} ${importedFrom} ${valid[0]?.from ?? ''}`
        }
        isCurrent={({ isShown }) => isShown}
        isDense
        columns={[
          {
            key: 'version',
            title: t.pack,
            isRowHeader: true,
            cell: ({ packVersion, isShown }) => (
              <>
                {packVersion} {isShown ? <Status kind="ok">{t.shown}</Status> : null}
              </>
            ),
          },
          {
            key: 'imported',
            title: t.imported,
            cell: ({ importedFrom }) => <InstantText at={importedFrom} layout="stack" />,
          },
          { key: 'digest', title: 'SHA-256', cell: ({ digest }) => <Digest value={digest} /> },
        ]}
      />
      {texts.length < 2 ? <p>{t.oneText}</p> : <Beside texts={texts} />}
    </Section>
  );
}

function Beside({ texts }: { readonly texts: readonly RuleText[] }) {
  const t = useTexts(lawTexts).rule;
  const { date } = useLocale();
  const [address, change] = useAddress();
  const last = texts.length - 1;
  const older = within(address['older'], 0, last - 1, last - 1);
  const newer = within(address['newer'], older + 1, last, last);
  const nameOf = (i: number) => t.text(texts[i]!.packVersion, date(dayOf(texts[i]!.importedFrom)));
  const options = texts.map((_, i) => ({ value: `${i}`, text: nameOf(i) }));
  const sides = sidesOf(changesBetween(texts, older, newer), t.fields, t.nothing);
  return (
    <>
      <div className={classes.choose}>
        <SelectField
          name="older"
          label={t.older}
          value={`${older}`}
          onChange={(value) => change({ older: value })}
          options={options.slice(0, last)}
        />
        <SelectField
          name="newer"
          label={t.newer}
          value={`${newer}`}
          onChange={(value) => change({ newer: value })}
          options={options.slice(older + 1)}
        />
      </div>
      <SplitCompare
        caption={t.texts}
        beforeTitle={nameOf(older)}
        afterTitle={nameOf(newer)}
        {...sides}
      />
    </>
  );
}

const within = (value: unknown, least: number, most: number, otherwise: number): number => {
  const at = Number(value);
  return value !== undefined && Number.isInteger(at) && at >= least && at <= most ? at : otherwise;
};
