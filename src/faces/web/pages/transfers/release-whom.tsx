// To whom a copy goes: a party of the registry, and the country where the bytes will be.
import { useRead } from '../../api/queries.ts';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { ComboBoxField } from '../../ui/combo-box-field.tsx';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ReleaseFields } from './release-fields.ts';

export function ReleaseWhom({ draft, change, errors }: ReleaseFields) {
  const t = useTexts(transfersTexts).releasing;
  const { data } = useRead('/registry/parties');
  const parties = data?.parties ?? [];
  const choose = (id: string | null) => {
    const country = parties.find((party) => party.id === id)?.country;
    change({ receiver: id ?? '', ...(country ? { destination: country } : {}) });
  };
  return (
    <Section title={t.whom}>
      <ComboBoxField
        name="receiver"
        label={t.receiver}
        hint={
          <>
            {t.receiverHint} <Link href="/members/parties">{t.receivers}</Link>
          </>
        }
        value={draft.receiver === '' ? null : draft.receiver}
        onChange={choose}
        options={parties.map(({ id, name, country }) => ({
          value: id,
          text: country ? `${name} (${country})` : name,
        }))}
        error={errors['receiver']}
        isRequired
      />
      <TextField
        name="destination"
        label={t.destination}
        hint={t.placeHint}
        value={draft.destination}
        onChange={(destination) => change({ destination: destination.toUpperCase() })}
        error={errors['destination']}
        isCode
        isShort
        isRequired
      />
    </Section>
  );
}
