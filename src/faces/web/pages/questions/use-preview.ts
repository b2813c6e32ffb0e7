// Asks what each holder would say. Nothing is written anywhere, so the answer is kept like a read.
import { type UseQueryResult, useQuery } from '@tanstack/react-query';
import { type OutputOf, send } from '../../api/client.ts';
import type { ProblemError } from '../../api/problem.ts';
import type { Asking } from './kinds.ts';

const PATH = '/data-commons/question-previews';
export type Previews = OutputOf<typeof PATH, 'post'>;

export const usePreview = (asking: Asking | null): UseQueryResult<Previews, ProblemError> =>
  useQuery({
    queryKey: [PATH, asking],
    queryFn: async ({ signal }) => {
      const reply = await send('post', PATH, { body: asking, signal });
      return (reply as { output: Previews }).output;
    },
    enabled: asking !== null,
    staleTime: 60_000,
  });
