// The registry of parties: nations, bodies, firms, laboratories and persons, with their sources.
// What is asked for stands in the address; the node pages.
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { useAddress, wordIn } from '../../parts/address.ts';
import { usePlace } from '../../parts/place.ts';
import { pagingOf } from '../../parts/trail.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './members.module.css';
import { KINDS, PartyTable } from './party-table.tsx';
import { RegisterParty } from './register-party.tsx';
import { Ways } from './ways.tsx';

const PAGE_SIZE = 50;

export function PartiesPage() {
  const texts = useTexts(membersTexts);
  const t = texts.parties;
  const mayRecord = useHolds('steward', 'operator');
  const [isRegistering, setRegistering] = useState(false);
  const [address] = useAddress();
  const kind = KINDS.find((one) => one === wordIn(address, 'kind'));
  const country = wordIn(address, 'country');
  const filter = {
    ...(kind ? { kind } : {}),
    ...(/^[A-Z]{2}$/.test(country) ? { country } : {}),
  };
  const place = usePlace();
  const after = place.trail.at(-1);
  const query = { ...filter, limit: PAGE_SIZE, ...(after ? { after } : {}) };
  const found = useRead('/registry/parties', { query });
  return (
    <Page
      title={t.title}
      lead={t.lead}
      crumbs={[{ href: '/members', text: texts.nations.title }]}
      actions={
        <Button
          icon={Plus}
          onPress={() => setRegistering(true)}
          disabledBecause={mayRecord ? null : t.recordersOnly}
        >
          {t.register}
        </Button>
      }
    >
      <Ways />
      <Filters />
      <Remote of={found}>
        {({ parties }) => (
          <PartyTable
            parties={parties}
            filter={filter}
            isBusy={found.isPlaceholderData}
            paging={pagingOf(place, { pageSize: PAGE_SIZE, ids: parties.map(({ id }) => id) })}
          />
        )}
      </Remote>
      {isRegistering ? <RegisterParty onClose={() => setRegistering(false)} /> : null}
    </Page>
  );
}

function Filters() {
  const t = useTexts(membersTexts).parties;
  const [address, change] = useAddress();
  const [country, setCountry] = useState(wordIn(address, 'country'));
  return (
    <div className={classes.filters} data-screen-only>
      <SelectField
        name="kind"
        label={t.kind}
        value={wordIn(address, 'kind')}
        onChange={(kind) => change({ kind, after: '' })}
        options={KINDS.map((value) => ({ value, text: t.kinds[value] }))}
        emptyText={t.anyKind}
        isShort
      />
      <TextField
        name="country"
        label={t.countryCode}
        value={country}
        onChange={(typed) => {
          const code = typed.trim().toUpperCase().slice(0, 2);
          setCountry(code);
          if (code.length !== 1) change({ country: code, after: '' });
        }}
        isShort
        isCode
      />
    </div>
  );
}
