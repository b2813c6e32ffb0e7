// Opening a new epoch: everybody may ask anew, and everybody in the data is exposed anew. So it is
// read once more, and its reason stays.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import parts from '../../parts/parts.module.css';
import { privacyTexts } from '../../texts/privacy.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type FieldErrors, fieldErrorsOf } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { usePrivacyNumbers } from './privacy-numbers.ts';
import type { Privacy } from './types.ts';

export function OpenEpoch({ privacy: { dataset, epoch } }: { readonly privacy: Privacy }) {
  const { epoch: t } = useTexts(privacyTexts);
  const { number } = usePrivacyNumbers();
  const [reason, setReason] = useState('');
  const [isSure, setSure] = useState(false);
  const [errors, setErrors] = useState<FieldErrors>({});
  const say = useToast();
  const act = useAct('post', '/data-commons/datasets/{dataset}/privacy/epochs');
  const check = () => {
    const isMissing = reason.trim() === '';
    setErrors(isMissing ? { reason: t.reasonMissing } : {});
    setSure(!isMissing);
  };
  const send = () =>
    act.mutate(
      { path: { dataset }, body: { reason: reason.trim() } },
      {
        onSuccess: ({ evidence }) => {
          say({ kind: 'ok', text: t.done, ...(evidence ? { entry: evidence.entry } : {}) });
          setReason('');
        },
        onError: ({ problem }) => setErrors(fieldErrorsOf(problem.because)),
        onSettled: () => setSure(false),
      },
    );
  return (
    <Section title={t.title(number(epoch + 1))} lead={t.lead}>
      <Form onSubmit={check} errors={errors} isUnsaved={reason !== ''}>
        {act.error ? <RefusalView problem={act.error.problem} /> : null}
        <TextArea
          name="reason"
          label={t.reason}
          hint={t.reasonHint}
          value={reason}
          onChange={setReason}
          error={errors['reason']}
          lengthMax={2_000}
          rows={2}
        />
        <Button type="submit" kind="danger">
          {t.check}
        </Button>
      </Form>
      <Dialog
        isOpen={isSure}
        onClose={() => setSure(false)}
        title={t.sure}
        isFirm
        actions={
          <div className={parts.row}>
            <Button kind="danger" isBusy={act.isPending} onPress={send}>
              {t.act}
            </Button>
            <Button kind="quiet" onPress={() => setSure(false)}>
              {t.back}
            </Button>
          </div>
        }
      >
        <p>{t.sureText}</p>
      </Dialog>
    </Section>
  );
}
