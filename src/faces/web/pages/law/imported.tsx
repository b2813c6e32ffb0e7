// A pack that was imported: since when it counts, what is judged again, and its receipt.
import type { ReplyOf } from '../../api/client.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { Seal } from '../../ui/seal.tsx';
import { Tag } from '../../ui/tag.tsx';
import classes from './tags.module.css';

type Reply = ReplyOf<'/law/packs', 'post'>;

export function Imported({ reply: { output, evidence } }: { readonly reply: Reply }) {
  const t = useTexts(lawTexts).import;
  const { instant } = useLocale();
  const { pack, version, knownFrom, cases, acts } = output;
  return (
    <Notice
      kind="ok"
      title={t.done(pack, version)}
      actions={
        <ButtonLink href={`/law/packs/${pack}`} kind="secondary" size="small">
          {t.open}
        </ButtonLink>
      }
    >
      <p>{knownFrom === null ? t.same : t.counts(cases, `${instant(knownFrom)} UTC`)}</p>
      {acts.length > 0 ? (
        <p className={classes.tags}>
          {t.again}
          {acts.map((act) => (
            <Tag key={act}>{act}</Tag>
          ))}
        </p>
      ) : null}
      {evidence ? <Seal entry={evidence.entry} text={evidence.entry} /> : null}
    </Notice>
  );
}
