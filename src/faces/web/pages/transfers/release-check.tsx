// The check before a copy leaves: every answer once more, and the receiver's name written out.

import { useState } from 'react';
import { linesOf } from '../../parts/lines-of.ts';
import classes from '../../parts/parts.module.css';
import { useParty } from '../../parts/party-field.tsx';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Form } from '../../ui/form.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ReleaseDraft } from './release-draft.ts';
import type { Held } from './types.ts';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly draft: ReleaseDraft;
  readonly held: Held | undefined;
  readonly isBusy: boolean;
  readonly onRelease: () => void;
}

export function CheckRelease({ isOpen, onClose, ...rest }: Props) {
  const t = useTexts(transfersTexts).releasing;
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={t.checkTitle} isFirm width="wide">
      <Check onClose={onClose} {...rest} />
    </Dialog>
  );
}

function Check({ draft, held, isBusy, onClose, onRelease }: Omit<Props, 'isOpen'>) {
  const own = useTexts(transfersTexts);
  const texts = useTexts(datasetsTexts);
  const t = own.releasing;
  const receiver = useParty(draft.receiver)?.name ?? draft.receiver;
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const errors: Readonly<Record<string, string>> = isWrong ? { name: t.confirmWrong } : {};
  const submit = () => {
    const isRight = typed.trim() === receiver;
    setWrong(!isRight);
    if (isRight) onRelease();
  };
  return (
    <Form onSubmit={submit} errors={errors}>
      <DescriptionList
        items={[
          { term: t.dataset, value: held?.description.title ?? draft.dataset },
          { term: t.part, value: partOf(draft, t) },
          { term: t.receiver, value: receiver },
          { term: t.destination, value: draft.destination },
          { term: t.kind, value: wordFor(own.kinds, draft.kind) },
          { term: t.terms, value: draft.terms.map((one) => wordFor(t.purposes, one)).join(', ') },
          { term: t.agreement, value: draft.agreement === '' ? t.best : draft.agreement },
        ]}
      />
      <TextField
        name="name"
        label={t.confirm}
        hint={<strong>{receiver}</strong>}
        value={typed}
        onChange={setTyped}
        error={errors['name']}
        isRequired
      />
      <div className={classes.row}>
        <Button kind="seal" type="submit" isBusy={isBusy}>
          {t.act}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {texts.cancel}
        </Button>
      </div>
    </Form>
  );
}

type Words = (typeof transfersTexts)['en']['releasing'];

function partOf({ part, files, table, column, values }: ReleaseDraft, t: Words): string {
  if (part === 'files') return files.join(', ');
  if (part === 'excerpt') return `${table}: ${column} (${linesOf(values).length})`;
  return wordFor(t.parts, part);
}
