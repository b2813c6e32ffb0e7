// A copy that may be fetched: its links, shown once, the duties it leaves, the verdict behind it.
import { Download } from 'lucide-react';
import type { Verdict } from '../../../../base/verdict.ts';
import type { ReplyOf } from '../../api/client.ts';
import classes from '../../parts/parts.module.css';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { csvOf } from '../../ui/csv.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Seal } from '../../ui/seal.tsx';
import { Section } from '../../ui/section.tsx';
import { VerdictView } from '../../ui/verdict-view.tsx';

type Reply = ReplyOf<'/data-commons/transfers', 'post'>;
type LinkRow = Reply['output']['links'][number];

export function Released({ reply }: { readonly reply: Reply }) {
  const t = useTexts(transfersTexts).releasing;
  const locale = useLocale();
  const { output, evidence } = reply;
  const verdict =
    'verdict' in reply ? (reply.verdict as unknown as Verdict | undefined) : undefined;
  return (
    <>
      <Notice kind="ok" title={t.doneTitle}>
        {t.doneText(locale.instant(output.expiresAt))}{' '}
        {evidence ? <Seal entry={evidence.entry} text={evidence.entry} /> : null}
        {output.missingValues > 0 ? <p>{t.missing(locale.number(output.missingValues))}</p> : null}
      </Notice>
      <Links links={output.links} />
      {output.duties.length > 0 ? (
        <Section title={t.dutiesLeft}>
          <ul className={classes.close}>
            {output.duties.map(({ id, text, citation, dueOn }) => (
              <li key={id}>
                {text} <span className={classes.quiet}>({citation})</span>{' '}
                {dueOn ? <strong>{locale.date(dueOn)}</strong> : null}
              </li>
            ))}
          </ul>
        </Section>
      ) : null}
      <ButtonLink kind="secondary" href={`/transfers/${output.transfer}`}>
        {t.open}
      </ButtonLink>
      {verdict ? (
        <Section title={t.verdict}>
          <VerdictView verdict={verdict} {...(evidence ? { entry: evidence.entry } : {})} />
        </Section>
      ) : null}
    </>
  );
}

const LINK_COLUMNS = (['file', 'range', 'sha256', 'method', 'url', 'expiresAt'] as const).map(
  (key) => ({ title: key, value: (row: LinkRow) => row[key] }),
);

function Links({ links }: { readonly links: readonly LinkRow[] }) {
  const t = useTexts(transfersTexts);
  const save = () => saveFile('links.csv', 'text/csv;charset=utf-8', csvOf(LINK_COLUMNS, links));
  return (
    <Section
      title={t.links}
      actions={
        <Button kind="secondary" icon={Download} onPress={save}>
          {t.releasing.linksCsv}
        </Button>
      }
    >
      <DataTable
        caption={t.links}
        isCaptionHidden
        rows={links}
        rowKey={({ url }) => url}
        columns={[
          { key: 'file', title: t.file, isRowHeader: true, cell: ({ file }) => file },
          {
            key: 'url',
            title: t.links,
            cell: ({ url, file }) => (
              <span className={classes.row}>
                <code className={classes.path}>{url}</code>
                <CopyButton value={url} of={file} />
              </span>
            ),
          },
        ]}
      />
    </Section>
  );
}
