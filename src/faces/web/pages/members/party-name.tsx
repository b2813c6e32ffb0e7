// A party by its name, leading to its page; its id while the name is on its way.
import { useRead } from '../../api/queries.ts';
import { Link } from '../../ui/link.tsx';

export function PartyName({ id }: { readonly id: string }) {
  const { data } = useRead('/registry/parties/{party}', { path: { party: id } });
  return <Link href={`/members/parties/${id}`}>{data?.party.name ?? id}</Link>;
}
