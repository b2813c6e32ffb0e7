// A second person vouches for exactly one act: the digest is compared by voice, then confirmed.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Digest } from '../../ui/digest.tsx';
import { Form } from '../../ui/form.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Seal } from '../../ui/seal.tsx';
import type { Confirmation } from './confirmations-page.tsx';
import classes from './instruments.module.css';

interface Props {
  readonly confirmation: Confirmation;
  readonly onClose: () => void;
  /** With the entry that keeps it; empty where none was named. */
  readonly onDone: (entry: string) => void;
}

export function ConfirmDialog({ confirmation, onClose, onDone }: Props) {
  const t = useTexts(instrumentTexts).confirmations;
  const [hasCompared, setCompared] = useState(false);
  const [wasTried, setTried] = useState(false);
  const confirm = useAct('post', '/members/confirmations/{confirmation}');
  const { id, operation, inputDigest, askedBy, askedAt } = confirmation;
  const error = wasTried && !hasCompared ? t.needCompared : undefined;
  const submit = async () => {
    setTried(true);
    if (!hasCompared) return;
    const reply = await confirm.mutateAsync({ path: { confirmation: id } }).catch(() => null);
    if (reply !== null) onDone(reply.evidence?.entry ?? '');
  };
  return (
    <Dialog isOpen isFirm onClose={onClose} title={t.dialog}>
      <Form onSubmit={() => void submit()} errors={{ compared: error }}>
        <p>{t.about}</p>
        <DescriptionList
          items={[
            { term: t.act, value: <code>{operation}</code> },
            { term: t.asked, value: <Digest value={askedBy} /> },
            { term: t.at, value: <InstantText at={askedAt} /> },
            { term: t.digest, value: <Digest value={inputDigest} isWhole /> },
          ]}
        />
        <CheckboxField
          name="compared"
          label={t.compared}
          isRequired
          isChecked={hasCompared}
          onChange={setCompared}
          {...(error ? { error } : {})}
        />
        {confirm.error ? <RefusalView problem={confirm.error.problem} /> : null}
        <div className={classes.row}>
          <Button type="submit" isBusy={confirm.isPending}>
            {t.confirm}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t.cancel}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

export function ConfirmedNotice({ entry }: { readonly entry: string }) {
  const t = useTexts(instrumentTexts).confirmations;
  return (
    <Notice kind="ok" title={t.doneTitle}>
      <div className={classes.tight}>
        <span>{t.doneText}</span>
        {entry ? <Seal entry={entry} text={t.receipt} /> : null}
      </div>
    </Notice>
  );
}
