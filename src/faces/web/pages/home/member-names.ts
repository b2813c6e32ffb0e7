// The nations' names by their codes, for sentences; a code that is no member's stays as it is.
import { useRead } from '../../api/queries.ts';

export type Names = (code: string | undefined) => string;

export function useMemberNames(): Names {
  const { data } = useRead('/members');
  return (code = '') => data?.members.find(({ id }) => id === code)?.name ?? code;
}
