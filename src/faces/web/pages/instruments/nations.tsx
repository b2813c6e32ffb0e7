// Nations by their names: codes stand in texts and signatures, people know the names.
import type { ReactNode } from 'react';
import { useRead } from '../../api/queries.ts';
import { useSession } from '../../shell/session.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import classes from './instruments.module.css';

export interface Named {
  readonly code: string;
  readonly name: string;
}

/** Every member, by name; empty while they are on their way. */
export function useNations(): {
  readonly all: readonly Named[];
  readonly nameOf: (code: string) => string;
} {
  const { data } = useRead('/members');
  const all = (data?.members ?? []).map(({ id, name }) => ({ code: id, name }));
  return { all, nameOf: (code) => all.find((one) => one.code === code)?.name ?? code };
}

/** This node's own nation. */
export const useSelf = (): string => useSession()?.member ?? '';

interface NationProps {
  readonly code: string;
  readonly isShort?: boolean;
  readonly isLinked?: boolean;
}

export function Nation({ code, isShort = false, isLinked = false }: NationProps) {
  const { nameOf } = useNations();
  const self = useSelf();
  return (
    <MemberChip
      code={code}
      {...(isShort ? {} : { name: nameOf(code) })}
      isLinked={isLinked}
      isSelf={code === self}
    />
  );
}

interface NationsProps {
  readonly codes: readonly string[];
  readonly isShort?: boolean;
  /** What nobody means here. */
  readonly none?: ReactNode;
}

export function Nations({ codes, isShort = false, none = '–' }: NationsProps) {
  if (codes.length === 0) return <>{none}</>;
  return (
    <span className={classes.nations}>
      {codes.map((code) => (
        <Nation key={code} code={code} isShort={isShort} />
      ))}
    </span>
  );
}
