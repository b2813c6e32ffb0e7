// Asks the node what the law would say. Nothing is written there, so the answer is kept like a
// read.
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type OutputOf, send } from '../../api/client.ts';
import type { ProblemError } from '../../api/problem.ts';
import type { Clocks } from './clocks.ts';
import { type Facts, factsText } from './facts.ts';

const PATH = '/law/hypothetical-verdicts';
export type Hypothetical = OutputOf<typeof PATH, 'post'>;

export function useHypothetical(
  act: string,
  facts: Facts,
  clocks: Clocks,
): UseQueryResult<Hypothetical, ProblemError> {
  return useQuery({
    queryKey: [PATH, act, factsText(facts), clocks],
    queryFn: async ({ signal }) => {
      const reply = await send('post', PATH, { body: { act, facts, ...clocks }, signal });
      return (reply as { output: Hypothetical }).output;
    },
    enabled: act !== '',
  });
}
