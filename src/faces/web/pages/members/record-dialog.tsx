// The frame of a dialog that records something: fields, what was refused, the two ways out.
import type { ReactNode } from 'react';
import type { ProblemError } from '../../api/problem.ts';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import classes from './members.module.css';

interface Props {
  readonly title: string;
  readonly about: string;
  readonly errors: FieldErrors;
  readonly refused: ProblemError | null;
  readonly isBusy: boolean;
  readonly isUnsaved: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function RecordDialog({ title, about, errors, refused, children, ...rest }: Props) {
  const t = useTexts(membersTexts).parties;
  return (
    <Dialog isOpen isFirm onClose={rest.onClose} title={title}>
      <Form onSubmit={rest.onSubmit} errors={errors} isUnsaved={rest.isUnsaved}>
        <p>{about}</p>
        {children}
        {refused ? <RefusalView problem={refused.problem} /> : null}
        <div className={classes.row}>
          <Button type="submit" isBusy={rest.isBusy}>
            {t.record}
          </Button>
          <Button kind="quiet" onPress={rest.onClose}>
            {t.cancel}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
