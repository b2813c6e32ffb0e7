// The report as it was signed: by whom, over what, until when; and the file of it that a second
// node needs to repeat it.

import type { Readiness, SignedReport } from '../../parts/readiness/types.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import { Status } from '../../ui/status.tsx';
import classes from './readiness.module.css';

export function ReportFacts({ of }: { readonly of: Readiness }) {
  const { report: t } = useTexts(readinessTexts);
  const { signed, description, dataset, isInForce } = of;
  const save = () =>
    saveFile(
      `readiness-${dataset}.json`,
      'application/json',
      `${JSON.stringify({ signed, description }, null, 2)}\n`,
    );
  return (
    <Section title={t.title} lead={t.lead} id="report">
      {signed ? (
        <>
          <Signed signed={signed} isInForce={isInForce} />
          <div data-screen-only>
            <Button kind="secondary" onPress={save}>
              {t.save}
            </Button>
            <p className={classes.quiet}>{t.saveHint}</p>
          </div>
        </>
      ) : (
        <EmptyState title={t.none} />
      )}
    </Section>
  );
}

interface SignedProps {
  readonly signed: SignedReport;
  readonly isInForce: boolean;
}

function Signed({ signed: { report, signature }, isInForce }: SignedProps) {
  const { report: t } = useTexts(readinessTexts);
  const { binding, holder, assessedAt, expiresAt, tool, snapshot } = report;
  const { id, version, digest } = binding.profile;
  return (
    <DescriptionList
      items={[
        {
          term: t.holder,
          value: <MemberChip code={holder} />,
          note: (
            <>
              {t.key} <code>{signature.keyId}</code>
            </>
          ),
        },
        { term: t.assessed, value: <InstantText at={assessedAt} /> },
        {
          term: t.until,
          value: <InstantText at={expiresAt} />,
          note: (
            <Status kind={isInForce ? 'sealed' : 'warn'}>{isInForce ? t.holds : t.over}</Status>
          ),
        },
        { term: t.profile, value: `${id} ${version}`, note: <Digest value={digest} /> },
        { term: t.tool, value: tool },
        {
          term: t.files,
          value: t.filesCount(binding.files.length),
          note: <FileDigests files={binding.files} />,
        },
        ...(snapshot ? [{ term: t.snapshot, value: <Digest value={snapshot.snapshot} /> }] : []),
      ]}
    />
  );
}

const DIGESTS_MAX = 5;

function FileDigests({ files }: { readonly files: SignedReport['report']['binding']['files'] }) {
  return (
    <ul className={classes.digests}>
      {files.slice(0, DIGESTS_MAX).map(({ sha256 }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: equal files have equal digests
        <li key={`${sha256} ${at}`}>
          <Digest value={sha256} />
        </li>
      ))}
      {files.length > DIGESTS_MAX ? <li>…</li> : null}
    </ul>
  );
}
