// To whom a copy goes: a party of the registry, and the country where the bytes will be.
import { PartyField } from '../../parts/party-field.tsx';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { Link } from '../../ui/link.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ReleaseFields } from './release-fields.ts';

export function ReleaseWhom({ draft, change, errors }: ReleaseFields) {
  const t = useTexts(transfersTexts).releasing;
  return (
    <Section title={t.whom}>
      <PartyField
        name="receiver"
        label={t.receiver}
        hint={
          <>
            {t.receiverHint} <Link href="/members/parties">{t.receivers}</Link>
          </>
        }
        value={draft.receiver}
        onChange={(receiver, party) =>
          change({ receiver, ...(party?.country ? { destination: party.country } : {}) })
        }
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
