// While a page goes from one thing to the next, the last thing's data must not stand under the next
// one's name; within one thing (its clocks moved, its page turned) they may.
import type { UseQueryResult } from '@tanstack/react-query';
import type { ProblemError } from '../../api/problem.ts';

export const onlyThis = <T>(
  of: UseQueryResult<T, ProblemError>,
  isThis: boolean,
): UseQueryResult<T, ProblemError> =>
  isThis || of.data === undefined
    ? of
    : ({ ...of, data: undefined } as UseQueryResult<T, ProblemError>);
