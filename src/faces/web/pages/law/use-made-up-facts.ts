// The made-up facts while they are typed: at once on the page, and in the address as soon as typing
// rests, so that a link holds them and the node is asked once.
import { useEffect, useState } from 'react';
import { useAddress } from '../../parts/address.ts';
import { type Facts, factsIn, factsText } from './facts.ts';

const RESTS_MS = 300;

interface State {
  readonly facts: Facts;
  /** As the address had them when last looked at. */
  readonly seen: string;
  /** As this page wrote them last. */
  readonly written: string;
}

export interface MadeUpFacts {
  readonly facts: Facts;
  readonly change: (facts: Facts) => void;
  /** Those of the address: what the node is asked. */
  readonly asked: Facts;
}

export function useMadeUpFacts(): MadeUpFacts {
  const [address, changeAddress] = useAddress();
  const asked = factsIn(address);
  const text = factsText(asked);
  const [state, setState] = useState<State>({ facts: asked, seen: text, written: text });
  if (state.seen !== text)
    setState({ ...state, seen: text, facts: text === state.written ? state.facts : asked });
  const mine = factsText(state.facts);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only new facts start the wait anew
  useEffect(() => {
    if (mine === text) return;
    const timer = setTimeout(() => {
      setState((now) => ({ ...now, written: mine }));
      const isEmpty = Object.keys(state.facts).length === 0;
      changeAddress({ facts: isEmpty ? '' : state.facts });
    }, RESTS_MS);
    return () => clearTimeout(timer);
  }, [mine, text]);
  return {
    facts: state.facts,
    asked,
    change: (facts) => setState((now) => ({ ...now, facts })),
  };
}
