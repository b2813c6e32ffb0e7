// Short words at the edge of the page. Good news leaves after a while, unless pointed at or
// focused; what went wrong stays until it is put away.
import { X } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { IconButton } from './icon-button.tsx';
import { Notice } from './notice.tsx';
import { Seal } from './seal.tsx';
import { ToastContext, type ToastWords } from './toast-context.ts';
import classes from './toast-provider.module.css';

interface Shown extends ToastWords {
  readonly id: number;
}

const STAYS_MS = 10_000;

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const t = useTexts(uiTexts);
  const count = useRef(0);
  const [toasts, setToasts] = useState<readonly Shown[]>([]);
  const say = useCallback((words: ToastWords) => {
    count.current += 1;
    const id = count.current;
    setToasts((now) => [...now.slice(-2), { ...words, id }]);
  }, []);
  const leave = useCallback(
    (id: number) => setToasts((now) => now.filter((toast) => toast.id !== id)),
    [],
  );
  return (
    <ToastContext value={say}>
      {children}
      <section className={classes.place} aria-label={t.toasts}>
        {toasts.map((toast) => (
          <Toast key={toast.id} toast={toast} onLeave={leave} />
        ))}
      </section>
    </ToastContext>
  );
}

interface ToastProps {
  readonly toast: Shown;
  readonly onLeave: (id: number) => void;
}

function Toast({ toast: { id, kind = 'ok', text, entry }, onLeave }: ToastProps) {
  const t = useTexts(uiTexts);
  const [isHeld, setHeld] = useState(false);
  const mayLeave = !isHeld && (kind === 'ok' || kind === 'note');
  useEffect(() => {
    if (!mayLeave) return;
    const timer = setTimeout(() => onLeave(id), STAYS_MS);
    return () => clearTimeout(timer);
  }, [mayLeave, id, onLeave]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only watches whether it is being read
    <div
      className={classes.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Notice kind={kind}>
        {text} {entry ? <Seal entry={entry} /> : null}
      </Notice>
      <IconButton icon={X} size="small" label={t.dismiss} onPress={() => onLeave(id)} />
    </div>
  );
}
