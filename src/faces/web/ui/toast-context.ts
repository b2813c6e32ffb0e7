// How a page says a short word that outlives it: "Signed", after it has gone on to the receipt.
import { createContext, use } from 'react';
import type { NoticeKind } from './notice.tsx';

export interface ToastWords {
  readonly text: string;
  readonly kind?: NoticeKind;
  /** The ledger entry of what was done. */
  readonly entry?: string;
}

/** Null where no provider stands: said words would be lost, so asking for it fails. */
export const ToastContext = createContext<((words: ToastWords) => void) | null>(null);

export function useToast(): (words: ToastWords) => void {
  const say = use(ToastContext);
  if (!say) throw new Error('useToast needs a ToastProvider around it');
  return say;
}
