// The draft while it is typed: at once on the page, and in the address as soon as typing rests.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { addressOfDraft, type Draft, draftIn } from './draft.ts';

const RESTS_MS = 350;

interface State {
  readonly draft: Draft;
  /** The address as it was when last looked at, and as this page wrote it last. */
  readonly seen: string;
  readonly written: string;
}

export interface DraftInHand {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  /** That of the address: what holders are asked about. */
  readonly settled: Draft;
}

const textOf = (draft: Draft): string => JSON.stringify(addressOfDraft(draft));

export function useDraft(): DraftInHand {
  const navigate = useNavigate();
  const settled = draftIn(useSearch({ strict: false }));
  const text = textOf(settled);
  const [state, setState] = useState<State>({ draft: settled, seen: text, written: text });
  if (state.seen !== text)
    setState({ ...state, seen: text, draft: text === state.written ? state.draft : settled });
  const mine = textOf(state.draft);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new draft starts the wait anew
  useEffect(() => {
    if (mine === text) return;
    const timer = setTimeout(() => {
      setState((now) => ({ ...now, written: mine }));
      void navigate({
        to: '.',
        search: addressOfDraft(state.draft) as never,
        replace: true,
        resetScroll: false,
      });
    }, RESTS_MS);
    return () => clearTimeout(timer);
  }, [mine, text]);
  const change = (part: Partial<Draft>) =>
    setState((now) => ({ ...now, draft: { ...now.draft, ...part } }));
  return { draft: state.draft, change, settled };
}
