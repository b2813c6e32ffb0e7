// The holder's report and where the copies of its files stand at this node.
import { useState } from 'react';
import type { ReplyOf } from '../../api/client.ts';
import { useAct } from '../../api/queries.ts';
import { linesOf } from '../../parts/lines-of.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { type SavedReport, savedReport } from './repeat-report.ts';

export type Repeated = ReplyOf<'/data-commons/readiness/repetitions', 'post'>;

interface Props {
  readonly dataset: string;
  readonly onRepeated: (reply: Repeated | null) => void;
}

export function RepeatForm({ dataset, onRepeated }: Props) {
  const { repeat: t } = useTexts(readinessTexts);
  const { date } = useLocale();
  const act = useAct('post', '/data-commons/readiness/repetitions');
  const [saved, setSaved] = useState<SavedReport | null>(null);
  const [files, setFiles] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const take = async ([file]: readonly File[]) => {
    if (!file) return;
    const read = savedReport(await file.text());
    const isOther = read !== null && read.signed.report.binding.dataset !== dataset;
    setSaved(isOther ? null : read);
    setErrors(read === null ? { report: t.reportWrong } : isOther ? { report: t.reportOther } : {});
  };
  const submit = () => {
    const copies = linesOf(files);
    const wrong = {
      ...(saved === null ? { report: errors['report'] ?? t.reportMissing } : {}),
      ...(copies.length === 0 ? { files: t.filesMissing } : {}),
    };
    setErrors(wrong);
    if (saved === null || Object.keys(wrong).length > 0) return;
    onRepeated(null);
    act.mutate({ body: { ...saved, files: copies } }, { onSuccess: onRepeated });
  };
  const report = saved?.signed.report;
  return (
    <Form onSubmit={submit} errors={errors}>
      {act.error ? <RefusalView problem={act.error.problem} /> : null}
      <FileField
        name="report"
        label={t.report}
        hint={t.reportHint}
        accept=".json"
        files={[]}
        onChange={(chosen) => void take(chosen)}
        {...(errors['report'] ? { error: errors['report'] } : {})}
      />
      {report ? (
        <Notice kind="ok">
          {t.reportRead(report.level, date(report.assessedAt.slice(0, 10)))}
        </Notice>
      ) : null}
      <TextArea
        name="files"
        label={t.files}
        hint={t.filesHint}
        value={files}
        onChange={setFiles}
        rows={4}
        isCode
        {...(errors['files'] ? { error: errors['files'] } : {})}
      />
      {act.isPending ? <p role="status">{t.busy}</p> : null}
      <Button type="submit" isBusy={act.isPending}>
        {t.act}
      </Button>
    </Form>
  );
}
