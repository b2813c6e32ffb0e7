// A question that must be answered first, in the browser's own modal dialog: the rest is inert,
// Escape closes, and the focus goes back to where it came from.
import { X } from 'lucide-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import classes from './dialog.module.css';
import { IconButton } from './icon-button.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly title: string;
  /** The ways out, the usual one first. */
  readonly actions?: ReactNode;
  /** Holds what is typed: a press beside it does not close it. */
  readonly isFirm?: boolean;
  readonly width?: 'usual' | 'wide';
  readonly children: ReactNode;
}

export function Dialog({ isOpen, onClose, title, actions, isFirm = false, ...rest }: Props) {
  const t = useTexts(uiTexts);
  const id = useId();
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    if (isOpen && dialog && !dialog.open) dialog.showModal();
    if (!isOpen) dialog?.close();
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the key for it, and native
    <dialog
      ref={box}
      className={classes.dialog}
      data-width={rest.width ?? 'usual'}
      aria-labelledby={id}
      onClose={() => isOpen && onClose()}
      onClick={({ target }) => target === box.current && !isFirm && onClose()}
    >
      {isOpen ? (
        <div className={classes.inside}>
          <div className={classes.head}>
            <h2 id={id}>{title}</h2>
            <IconButton icon={X} label={t.close} onPress={onClose} />
          </div>
          <div className={classes.body}>{rest.children}</div>
          {actions ? <div className={classes.actions}>{actions}</div> : null}
        </div>
      ) : null}
    </dialog>
  );
}
