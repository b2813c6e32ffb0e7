// The two acts on files: the node assesses by itself, or hashes them again. While an assessment
// waits the page says so.
import { useState } from 'react';
import type { ReplyOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import parts from '../../parts/parts.module.css';
import type { Readiness } from '../../parts/readiness/types.ts';
import { wordFor } from '../../parts/word-for.ts';
import { useHolds } from '../../shell/session.tsx';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { useToast } from '../../ui/toast-context.ts';

type Checked = ReplyOf<'/data-commons/datasets/{dataset}/checks', 'post'>['output'];

export function Assessing({
  of: { dataset, isAssessmentWaiting, signed },
}: {
  readonly of: Readiness;
}) {
  const { assess: t } = useTexts(readinessTexts);
  const isSteward = useHolds('steward');
  const say = useToast();
  const path = { dataset };
  const request = useAct('post', '/data-commons/datasets/{dataset}/readiness-requests');
  const check = useAct('post', '/data-commons/datasets/{dataset}/checks');
  const [checked, setChecked] = useState<Checked | null>(null);
  const begin = () =>
    request.mutate(
      { path },
      {
        onSuccess: ({ evidence }) =>
          say({ kind: 'ok', text: t.asked, ...(evidence ? { entry: evidence.entry } : {}) }),
      },
    );
  const look = () => check.mutate({ path }, { onSuccess: ({ output }) => setChecked(output) });
  const problem = request.error?.problem ?? check.error?.problem;
  return (
    <>
      {isAssessmentWaiting ? (
        <div className={parts.close} role="status">
          <ProgressBar label={t.waiting} />
          <p className={parts.quiet}>{t.waitingText}</p>
        </div>
      ) : null}
      {isSteward ? (
        <div id="act" tabIndex={-1} className={parts.row} data-screen-only>
          {isAssessmentWaiting ? null : (
            <Button
              kind={signed ? 'secondary' : 'primary'}
              isBusy={request.isPending}
              onPress={begin}
            >
              {signed ? t.again : t.act}
            </Button>
          )}
          <Button kind="quiet" isBusy={check.isPending} onPress={look}>
            {t.files}
          </Button>
        </div>
      ) : null}
      {problem ? <RefusalView problem={problem} /> : null}
      {checked ? <FilesChecked of={checked} /> : null}
    </>
  );
}

function FilesChecked({ of: { files, isWhole, assessed, next } }: { readonly of: Checked }) {
  const { assess: t } = useTexts(readinessTexts);
  const isOfOther = assessed !== undefined && assessed.foundRegistered !== isWhole;
  if (isWhole)
    return (
      <Notice kind={isOfOther ? 'warn' : 'ok'}>
        {t.filesWhole(files.length)} {isOfOther ? t.levelOfOther(assessed.level) : ''}
      </Notice>
    );
  const changed = files.filter(({ standing }) => standing !== 'unchanged');
  return (
    <Notice kind="bad" title={t.filesChanged}>
      <ul className={parts.close}>
        {changed.map(({ path, standing, members }) => (
          <li key={path}>
            <code className={parts.path}>{path}</code>: {wordFor(t.standings, standing)}
            {members ? <Members of={members} /> : null}
          </li>
        ))}
      </ul>
      {isOfOther ? <p>{t.levelOfRegistered(assessed.level)}</p> : null}
      {next ? <p lang="en">{next}</p> : null}
    </Notice>
  );
}

/** Of a folder: which of its files. */
function Members({ of }: { readonly of: NonNullable<Checked['files'][number]['members']> }) {
  const { assess: t } = useTexts(readinessTexts);
  const more = of.differing - of.named.length;
  return (
    <ul className={parts.close}>
      {of.named.map(({ path, standing }) => (
        <li key={path}>
          <code className={parts.path}>{path}</code>: {wordFor(t.standings, standing)}
        </li>
      ))}
      {more > 0 ? <li>{t.more(more)}</li> : null}
    </ul>
  );
}
