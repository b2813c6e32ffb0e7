// Withdrawing a data set, as a ceremony: a reason, and its title written out.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useHolds } from '../../shell/session.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast-context.ts';
import classes from './datasets.module.css';
import type { Published } from './types.ts';

export function WithdrawDataset({ dataset }: { readonly dataset: Published }) {
  const t = useTexts(datasetsTexts).read;
  const isSteward = useHolds('steward');
  const [isOpen, setOpen] = useState(false);
  if (!isSteward || dataset.withdrawnAt) return null;
  return (
    <div data-screen-only>
      <Button kind="danger" onPress={() => setOpen(true)}>
        {t.withdraw}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t.withdrawTitle} isFirm>
        <Ceremony dataset={dataset} onDone={() => setOpen(false)} />
      </Dialog>
    </div>
  );
}

interface Props {
  readonly dataset: Published;
  readonly onDone: () => void;
}

function Ceremony({ dataset: { id, title }, onDone }: Props) {
  const texts = useTexts(datasetsTexts);
  const t = texts.read;
  const say = useToast();
  const act = useAct('post', '/data-commons/datasets/{dataset}/withdrawal');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const submit = () => {
    const wrong = {
      ...(reason.trim() === '' ? { reason: t.reasonMissing } : {}),
      ...(typed.trim() === title ? {} : { name: t.nameWrong }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    const sent = { path: { dataset: id }, body: { reason: reason.trim() } };
    act.mutate(sent, {
      onSuccess: ({ output, evidence }) => {
        const entry = evidence ? { entry: evidence.entry } : {};
        say({ text: t.withdrawDone(output.stoppedTransfers.length), kind: 'ok', ...entry });
        onDone();
      },
    });
  };
  return (
    <Form onSubmit={submit} errors={errors}>
      <p>{t.withdrawText}</p>
      {act.error ? <RefusalView problem={act.error.problem} /> : null}
      <TextArea
        name="reason"
        label={t.reason}
        value={reason}
        onChange={setReason}
        error={errors['reason']}
        rows={3}
        isRequired
      />
      <TextField
        name="name"
        label={t.typeName}
        hint={<strong>{title}</strong>}
        value={typed}
        onChange={setTyped}
        error={errors['name']}
        isRequired
      />
      <div className={classes.row}>
        <Button kind="danger" type="submit" isBusy={act.isPending}>
          {t.withdraw}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </Form>
  );
}
