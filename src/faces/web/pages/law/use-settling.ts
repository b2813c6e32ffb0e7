// What is under the finger, told on when it rests: a dragged clock asks the node once, not a
// hundred times.
import { useEffect, useState } from 'react';

const SETTLES_MS = 160;

export function useSettling(
  value: string,
  onSettle: (value: string) => void,
): readonly [string, (value: string) => void] {
  const [draft, setDraft] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new draft starts the wait anew
  useEffect(() => {
    if (draft === null) return;
    const timer = setTimeout(() => {
      onSettle(draft);
      setDraft(null);
    }, SETTLES_MS);
    return () => clearTimeout(timer);
  }, [draft]);
  return [draft ?? value, setDraft];
}
