// A party of the registry, found by typing: the node looks among all of them, however many.
import { useState } from 'react';
import type { OutputOf } from '../api/client.ts';
import { useRead } from '../api/queries.ts';
import { ComboBoxField } from '../ui/combo-box-field.tsx';
import type { FieldProps } from '../ui/field.tsx';

const SHOWN = 20;

type Found = OutputOf<'/registry/parties', 'get'>['parties'][number];

interface Props extends FieldProps {
  /** The id; empty while none is chosen. */
  readonly value: string;
  readonly onChange: (id: string, party?: Found) => void;
  /** A party that cannot be meant. */
  readonly except?: string;
}

export function PartyField({ value, onChange, except, ...field }: Props) {
  const [text, setText] = useState('');
  const query = { limit: SHOWN, ...(text.trim() === '' ? {} : { text: text.trim() }) };
  const found = useRead('/registry/parties', { query }).data?.parties ?? [];
  const chosen = useParty(value);
  const others = found.filter(({ id }) => id !== except && id !== chosen?.id);
  const parties = chosen ? [...others, chosen] : others;
  const choose = (id: string) => {
    setText('');
    onChange(
      id,
      parties.find((party) => party.id === id),
    );
  };
  return (
    <ComboBoxField
      {...field}
      value={value === '' ? null : value}
      onChange={(id) => choose(id ?? '')}
      onSearch={setText}
      options={parties.map((party) => ({
        value: party.id,
        text: party.country ? `${party.name} (${party.country})` : party.name,
      }))}
    />
  );
}

/** The party of this id; nothing while there is none. */
export function useParty(id: string) {
  const isOff = id === '';
  const read = useRead(
    '/registry/parties/{party}',
    { path: { party: id } },
    { isOff, isFresh: true },
  );
  return isOff ? undefined : read.data?.party;
}
