// Shows that a duty was done: in words, and by the digest of a document that stays where it is.
import { useState } from 'react';
import { digestOf } from '../../../../base/digest.ts';
import { useAct } from '../../api/queries.ts';
import classes from '../../parts/parts.module.css';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useToast } from '../../ui/toast-context.ts';
import type { Duty } from './types.ts';

interface Props {
  readonly duty: Duty | null;
  readonly onClose: () => void;
}

export function FulfilDuty({ duty, onClose }: Props) {
  const t = useTexts(transfersTexts);
  return (
    <Dialog isOpen={duty !== null} onClose={onClose} title={t.fulfilTitle} isFirm>
      {duty ? <Evidence key={duty.id} duty={duty} onClose={onClose} /> : null}
    </Dialog>
  );
}

interface EvidenceProps {
  readonly duty: Duty;
  readonly onClose: () => void;
}

function Evidence({ duty, onClose }: EvidenceProps) {
  const t = useTexts(transfersTexts);
  const texts = useTexts(datasetsTexts);
  const say = useToast();
  const act = useAct('post', '/data-commons/duties/{duty}/fulfilment');
  const [text, setText] = useState('');
  const [files, setFiles] = useState<readonly File[]>([]);
  const [isMissing, setMissing] = useState(false);
  const submit = async () => {
    setMissing(text.trim() === '');
    if (text.trim() === '') return;
    const [file] = files;
    const digest = file ? digestOf(new Uint8Array(await file.arrayBuffer())) : null;
    const evidence = { text: text.trim(), ...(digest ? { digest } : {}) };
    const sent = { path: { duty: duty.id }, body: { evidence } };
    act.mutate(sent, {
      onSuccess: ({ evidence: kept }) => {
        say({ text: t.recorded, kind: 'ok', ...(kept ? { entry: kept.entry } : {}) });
        onClose();
      },
    });
  };
  const errors: Readonly<Record<string, string>> = isMissing ? { text: t.evidenceMissing } : {};
  return (
    <Form onSubmit={() => void submit()} errors={errors}>
      <p>
        {duty.text} <span className={classes.quiet}>({duty.citation})</span>
      </p>
      {act.error ? <RefusalView problem={act.error.problem} /> : null}
      <TextArea
        name="text"
        label={t.evidence}
        value={text}
        onChange={setText}
        error={errors['text']}
        lengthMax={4_000}
        isRequired
      />
      <FileField
        name="document"
        label={t.document}
        hint={t.documentHint}
        files={files}
        onChange={setFiles}
        isOptional
      />
      <div className={classes.row}>
        <Button type="submit" isBusy={act.isPending}>
          {t.record}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </Form>
  );
}
