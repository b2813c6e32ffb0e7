// This text beside another version of it: terms in words and clauses line by line, the frame and
// the typed terms field by field. Which other one stands in the address.

import type { OutputOf } from '../../api/client.ts';
import { useRead } from '../../api/queries.ts';
import { useAddress, wordIn } from '../../parts/address.ts';
import { rowFiles } from '../../parts/rows-as-files.ts';
import { Remote } from '../../shell/remote.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { SplitCompare } from '../../ui/split-compare.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Agreement } from './acts.ts';
import classes from './instruments.module.css';

export function AgreementVersions({ agreement }: { readonly agreement: Agreement }) {
  const texts = useTexts(instrumentTexts);
  const t = texts.agreements;
  const [address, change] = useAddress();
  const { type, draftedAt } = agreement.instrument;
  const list = useRead('/instruments', { query: { type, limit: 100 } });
  return (
    <Section title={t.views.versions} lead={t.versions.lead}>
      <Remote of={list}>
        {({ instruments }) => {
          const others = instruments.filter(({ id }) => id !== agreement.id);
          const wanted = wordIn(address, 'with') || predecessorOf(agreement, others);
          const other = others.find(({ id }) => id === wanted);
          if (others.length === 0) return <EmptyState title={t.versions.noneToCompare} />;
          const isLater = other !== undefined && other.draftedAt > draftedAt;
          const [from, to] = isLater ? [agreement.id, other.id] : [other?.id, agreement.id];
          return (
            <div className={classes.stack}>
              <SelectField
                name="with"
                label={t.versions.with}
                emptyText={t.versions.choose}
                value={other?.id ?? ''}
                onChange={(value) => change({ with: value })}
                options={others.map(({ id, title, stage }) => ({
                  value: id,
                  text: `${title} (${texts.stageShort[stage]}, …${id.slice(-5)})`,
                }))}
              />
              {from && to ? <Comparison from={from} to={to} /> : null}
            </div>
          );
        }}
      </Remote>
    </Section>
  );
}

type Lines = OutputOf<'/instruments', 'get'>['instruments'];

/** The text that this one replaces, or else one between the same parties. */
function predecessorOf({ instrument }: Agreement, others: Lines): string | undefined {
  const same = others.find(({ digest }) => digest === instrument.supersedes);
  const parties = instrument.parties.join();
  return (same ?? others.find((one) => one.parties.join() === parties))?.id;
}

type Compared = OutputOf<'/instruments/compare', 'get'>;
type LineChange = Compared['printed'][number];

const sideOf = (lines: readonly LineChange[], without: 'added' | 'removed'): string =>
  lines
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('\n');

function Comparison({ from, to }: { readonly from: string; readonly to: string }) {
  const t = useTexts(instrumentTexts).agreements.versions;
  const compared = useRead('/instruments/compare', { query: { from, to } }, { isFresh: true });
  return (
    <Remote of={compared}>
      {(found) => {
        const titles = {
          beforeTitle: `${found.from.title} (${t.isBefore})`,
          afterTitle: `${found.to.title} (${t.isAfter})`,
        };
        const text = found.text.flatMap(({ lines }) => lines);
        return (
          <div className={`${classes.stack} ${classes.wide}`}>
            {found.isSame ? <Notice isStanding title={t.same} /> : null}
            <Section level={3} title={t.terms}>
              <SplitCompare
                caption={t.terms}
                {...titles}
                before={sideOf(found.printed, 'added')}
                after={sideOf(found.printed, 'removed')}
              />
            </Section>
            {text.length > 0 ? (
              <Section level={3} title={t.text}>
                <TextCompare
                  titles={titles}
                  before={sideOf(text, 'added')}
                  after={sideOf(text, 'removed')}
                />
              </Section>
            ) : null}
            <Fields compared={found} />
          </div>
        );
      }}
    </Remote>
  );
}

interface TextProps {
  readonly titles: { readonly beforeTitle: string; readonly afterTitle: string };
  readonly before: string;
  readonly after: string;
}

/** A text that only one of the two has is shown as such, not as lines against nothing. */
function TextCompare({ titles, before, after }: TextProps) {
  const t = useTexts(instrumentTexts).agreements.versions;
  if (before !== '' && after !== '')
    return <SplitCompare caption={t.text} {...titles} before={before} after={after} />;
  return (
    <Card title={`${after === '' ? titles.beforeTitle : titles.afterTitle}`} level={4}>
      <Tag>{after === '' ? t.kinds.removed : t.kinds.added}</Tag>
      <p className={classes.verbatim}>{after || before}</p>
    </Card>
  );
}

type Field = Compared['terms'][number];

const valueText = (value: unknown): string =>
  value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value);

const Value = ({ of }: { readonly of: unknown }) => (
  <span className={classes.breaking}>{valueText(of) || '–'}</span>
);

function Fields({ compared }: { readonly compared: Compared }) {
  const t = useTexts(instrumentTexts).agreements.versions;
  const rows: readonly Field[] = [
    ...compared.frame,
    ...compared.terms.map((one) => ({ ...one, field: `/terms${one.field}` })),
  ];
  const files = rowFiles<Field>(
    `compare-${compared.from.id}-${compared.to.id}`,
    [
      { title: t.field, value: ({ field }) => field },
      { title: t.before, value: ({ before }) => valueText(before) },
      { title: t.after, value: ({ after }) => valueText(after) },
    ],
    rows,
  );
  return (
    <DataTable<Field>
      caption={t.frame}
      isDense
      rows={rows}
      rowKey={({ field }) => field}
      exports={files}
      empty={<EmptyState title={t.noFields} />}
      columns={[
        {
          key: 'field',
          title: t.field,
          isRowHeader: true,
          cell: ({ field, kind }) => (
            <>
              <code>{field}</code> <Tag>{t.kinds[kind]}</Tag>
            </>
          ),
        },
        { key: 'before', title: t.before, cell: ({ before }) => <Value of={before} /> },
        { key: 'after', title: t.after, cell: ({ after }) => <Value of={after} /> },
      ]}
    />
  );
}
