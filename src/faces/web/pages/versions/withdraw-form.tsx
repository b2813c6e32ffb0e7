// Who withdrew, on what basis, and until when receivers have to remove them. It cannot be undone,
// so it is read once more before it is sent; what is refused keeps what was typed.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { linesOf } from '../../parts/lines-of.ts';
import parts from '../../parts/parts.module.css';
import { useTexts } from '../../texts/texts.ts';
import { versionsTexts } from '../../texts/versions.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type FieldErrors, fieldErrorsOf } from '../../ui/field-errors.ts';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { useLocale } from '../../ui/locale.ts';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast-context.ts';
import type { Withdrawal } from './types.ts';

interface Draft {
  readonly named: string;
  readonly basis: string;
  readonly removeByOn: string;
  readonly mayBeUnnamed: boolean;
}
const EMPTY: Draft = { named: '', basis: '', removeByOn: '', mayBeUnnamed: false };
const participantsIn = ({ named }: Draft): string[] => [...new Set(linesOf(named))];

interface Props {
  readonly dataset: string;
  readonly onDone: (withdrawal: Withdrawal) => void;
}

export function WithdrawForm({ dataset, onDone }: Props) {
  const { people: t } = useTexts(versionsTexts);
  const [draft, setDraft] = useState(EMPTY);
  const [isSure, setSure] = useState(false);
  const say = useToast();
  const act = useAct('post', '/data-commons/datasets/{dataset}/withdrawals');
  const [errors, setErrors] = useState<FieldErrors>({});
  const participants = participantsIn(draft);
  const { basis, removeByOn, mayBeUnnamed } = draft;
  const check = () => {
    const wrong = {
      ...(participants.length === 0 ? { participants: t.participantsMissing } : {}),
      ...(basis.trim() === '' ? { basis: t.basisMissing } : {}),
      ...(removeByOn === '' ? { removeByOn: t.removeByMissing } : {}),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length === 0) setSure(true);
  };
  const send = () =>
    act.mutate(
      {
        path: { dataset },
        body: { participants, basis: basis.trim(), removeByOn, mayBeUnnamed },
      },
      {
        onSuccess: ({ output, evidence }) => {
          say({ kind: 'ok', text: t.done, ...(evidence ? { entry: evidence.entry } : {}) });
          onDone(output);
        },
        onError: ({ problem }) => setErrors(fieldErrorsOf(problem.because)),
        onSettled: () => setSure(false),
      },
    );
  return (
    <Section title={t.form} lead={t.formLead}>
      <Form onSubmit={check} errors={errors} isUnsaved={draft.named !== ''}>
        {act.error ? <RefusalView problem={act.error.problem} /> : null}
        <Fields
          draft={draft}
          errors={errors}
          change={(changes) => setDraft({ ...draft, ...changes })}
        />
        <Button type="submit" kind="danger">
          {t.check}
        </Button>
      </Form>
      <Sure
        count={participants.length}
        {...{ isSure, isBusy: act.isPending, onSend: send }}
        onBack={() => setSure(false)}
      />
    </Section>
  );
}

interface SureProps {
  readonly count: number;
  readonly isSure: boolean;
  readonly isBusy: boolean;
  readonly onSend: () => void;
  readonly onBack: () => void;
}

function Sure({ count, isSure, isBusy, onSend, onBack }: SureProps) {
  const { people: t } = useTexts(versionsTexts);
  const { number } = useLocale();
  return (
    <Dialog
      isOpen={isSure}
      onClose={onBack}
      title={t.sure(number(count))}
      isFirm
      actions={
        <div className={parts.row}>
          <Button kind="danger" isBusy={isBusy} onPress={onSend}>
            {t.act}
          </Button>
          <Button kind="quiet" onPress={onBack}>
            {t.back}
          </Button>
        </div>
      }
    >
      <p>{t.sureText}</p>
    </Dialog>
  );
}

interface FieldsProps {
  readonly draft: Draft;
  readonly errors: FieldErrors;
  readonly change: (changes: Partial<Draft>) => void;
}

function Fields({ draft, errors, change }: FieldsProps) {
  const { people: t } = useTexts(versionsTexts);
  return (
    <>
      <FileField
        name="list"
        label={t.file}
        hint={t.fileHint}
        accept=".txt,.csv,text/plain"
        files={[]}
        isOptional
        onChange={([file]) => void file?.text().then((named) => change({ named }))}
      />
      <TextArea
        name="participants"
        label={t.participants}
        hint={t.participantsHint}
        value={draft.named}
        onChange={(named) => change({ named })}
        error={errors['participants']}
        rows={5}
        isCode
      />
      <TextArea
        name="basis"
        label={t.basis}
        hint={t.basisHint}
        value={draft.basis}
        onChange={(basis) => change({ basis })}
        error={errors['basis']}
        lengthMax={400}
        rows={2}
      />
      <DateField
        name="removeByOn"
        label={t.removeBy}
        hint={t.removeByHint}
        value={draft.removeByOn}
        onChange={(removeByOn) => change({ removeByOn })}
        error={errors['removeByOn']}
      />
      <CheckboxField
        name="mayBeUnnamed"
        label={t.unnamed}
        hint={t.unnamedHint}
        isChecked={draft.mayBeUnnamed}
        onChange={(mayBeUnnamed) => change({ mayBeUnnamed })}
      />
    </>
  );
}
