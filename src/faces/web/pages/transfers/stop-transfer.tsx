// Stopping a copy, as a ceremony: a reason, and its identifier written out.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import classes from '../../parts/parts.module.css';
import { useHolds } from '../../shell/session.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast-context.ts';
import type { Transfer } from './types.ts';

export function StopTransfer({ transfer }: { readonly transfer: Transfer }) {
  const t = useTexts(transfersTexts);
  const isSteward = useHolds('steward');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        kind="danger"
        onPress={() => setOpen(true)}
        disabledBecause={isSteward ? null : t.releaseNeeds}
      >
        {t.stop}
      </Button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} title={t.stopTitle} isFirm>
        <Ceremony id={transfer.id} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}

function Ceremony({ id, onDone }: { readonly id: string; readonly onDone: () => void }) {
  const t = useTexts(transfersTexts);
  const texts = useTexts(datasetsTexts);
  const say = useToast();
  const act = useAct('post', '/data-commons/transfers/{transfer}/stop');
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [errors, setErrors] = useState<FieldErrors>({});
  const submit = () => {
    const wrong = {
      ...(reason.trim() === '' ? { reason: t.stopReasonMissing } : {}),
      ...(typed.trim() === id ? {} : { name: t.stopNameWrong }),
    };
    setErrors(wrong);
    if (Object.keys(wrong).length > 0) return;
    act.mutate(
      { path: { transfer: id }, body: { reason: reason.trim() } },
      {
        onSuccess: ({ evidence }) => {
          say({ text: t.stopped, kind: 'ok', ...(evidence ? { entry: evidence.entry } : {}) });
          onDone();
        },
      },
    );
  };
  return (
    <Form onSubmit={submit} errors={errors}>
      <p>{t.stopText}</p>
      {act.error ? <RefusalView problem={act.error.problem} /> : null}
      <TextArea
        name="reason"
        label={t.stopReason}
        value={reason}
        onChange={setReason}
        error={errors['reason']}
        rows={3}
        isRequired
      />
      <TextField
        name="name"
        label={t.stopName}
        hint={<code className={classes.path}>{id}</code>}
        isCode
        value={typed}
        onChange={setTyped}
        error={errors['name']}
        isRequired
      />
      <div className={classes.row}>
        <Button kind="danger" type="submit" isBusy={act.isPending}>
          {t.stop}
        </Button>
        <Button kind="quiet" onPress={onDone}>
          {texts.cancel}
        </Button>
      </div>
    </Form>
  );
}
