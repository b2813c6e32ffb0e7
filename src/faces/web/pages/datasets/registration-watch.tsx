// A registration that runs by itself: its phase, the bytes read, every finding, and the way on.

import type { Problem } from '../../api/problem.ts';
import { useAct, useRead } from '../../api/queries.ts';
import { wordFor } from '../../parts/word-for.ts';
import { Remote } from '../../shell/remote.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { sizeText } from '../../ui/file-kinds.ts';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './datasets.module.css';
import { FindingTable } from './finding-table.tsx';
import type { Registration } from './types.ts';

interface Props {
  readonly registration: string;
  readonly onEdit: () => void;
}

export function RegistrationWatch({ registration, onEdit }: Props) {
  const path = { registration };
  const t = useTexts(datasetsTexts).registering.watch;
  const first = useRead('/data-commons/registrations/{registration}', { path });
  const state = first.data?.registration.state;
  const isOpen = state === undefined || state === 'waiting' || state === 'running';
  const live = useRead(
    '/data-commons/registrations/{registration}',
    { path },
    { everyMs: 700, isOff: !isOpen },
  );
  return (
    <Remote of={live.data ? live : first}>
      {({ registration: seen }) => (
        <Section title={t.title(seen.title)}>
          <Standing seen={seen} onEdit={onEdit} />
          <FindingTable findings={seen.findings} isOver={!isOpen} />
        </Section>
      )}
    </Remote>
  );
}

interface StandingProps {
  readonly seen: Registration;
  readonly onEdit: () => void;
}

function Standing({ seen, onEdit }: StandingProps) {
  const t = useTexts(datasetsTexts).registering.watch;
  const edit = (
    <Button kind="secondary" onPress={onEdit}>
      {t.edit}
    </Button>
  );
  if (seen.state === 'done')
    return (
      <Notice
        kind="ok"
        title={t.states['done'] ?? ''}
        actions={
          <ButtonLink href={`/datasets/${seen.dataset ?? ''}`} size="small">
            {t.open}
          </ButtonLink>
        }
      >
        {t.done}
      </Notice>
    );
  if (seen.state === 'cancelled')
    return (
      <Notice kind="warn" title={t.states['cancelled'] ?? ''} actions={edit}>
        {t.cancelled}
      </Notice>
    );
  if (seen.state === 'failed')
    return (
      <>
        <p>{t.failed}</p>
        {seen.refusal ? <RefusalView problem={problemOf(seen.refusal)} /> : null}
        <div className={classes.row}>{edit}</div>
      </>
    );
  return <Running seen={seen} />;
}

/** The refusal as the job kept it, with the reasons that every refusal has. */
const problemOf = (refusal: unknown): Problem => ({
  status: 400,
  because: [],
  ...(refusal as Omit<Problem, 'status' | 'because'>),
});

function Running({ seen }: { readonly seen: Registration }) {
  const t = useTexts(datasetsTexts).registering.watch;
  const { language, number } = useLocale();
  const cancel = useAct('post', '/data-commons/registrations/{registration}/cancellation');
  const { progress } = seen;
  const size = (bytes: number) => sizeText(bytes, language);
  const phase = progress ? wordFor(t.phases, progress.phase) : t.waiting;
  return (
    <>
      <div role="status" className="visually-hidden">
        {phase}
      </div>
      {progress ? (
        <ProgressBar
          label={progress.file ? `${phase}: ${progress.file}` : phase}
          value={progress.bytesRead}
          max={progress.bytesTotal}
          text={t.bytes(size(progress.bytesRead), size(progress.bytesTotal))}
        />
      ) : (
        <ProgressBar label={phase} />
      )}
      {progress && progress.filesDone.length > 0 ? (
        <ul className={classes.close} aria-label={t.measured}>
          {progress.filesDone.map(({ file, rows, bytes }) => (
            <li key={file}>
              <span className={classes.path}>{file}</span>: {number(rows)} · {size(bytes)}
            </li>
          ))}
        </ul>
      ) : null}
      <p className={classes.quiet}>{t.leave}</p>
      {cancel.error ? <RefusalView problem={cancel.error.problem} /> : null}
      <Button
        kind="danger"
        isBusy={cancel.isPending}
        onPress={() => cancel.mutate({ path: { registration: seen.registration } })}
      >
        {t.cancel}
      </Button>
    </>
  );
}
