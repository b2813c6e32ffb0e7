// A party as it stood on a day and as was known at an instant: facts, attributes, owners as exact
// intervals, and what was said to be the same as it. Both clocks stand in the address.
import { useRead } from '../../api/queries.ts';
import { useAddress, usePathName, wordIn } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { DateText } from '../../ui/date-text.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Page } from '../../ui/page.tsx';
import { Section } from '../../ui/section.tsx';
import classes from './members.module.css';
import { Owners } from './owners.tsx';
import { Sameness } from './sameness.tsx';
import { SourceText } from './source-text.tsx';
import type { PartyRead } from './types.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The two clocks of the address: valid on a day, as known at the end of a day. */
function useClocks() {
  const [address, change] = useAddress();
  const [validOn, knownOn] = [wordIn(address, 'validOn'), wordIn(address, 'knownOn')];
  return {
    validOn,
    knownOn,
    change,
    query: {
      ...(DAY.test(validOn) ? { validOn } : {}),
      ...(DAY.test(knownOn) ? { knownAt: `${knownOn}T23:59:59Z` } : {}),
    },
  };
}

export function PartyPage() {
  const texts = useTexts(membersTexts);
  const t = texts.party;
  const party = usePathName('party');
  const { validOn, knownOn, query, change } = useClocks();
  const found = useRead('/registry/parties/{party}', { path: { party }, query });
  return (
    <Page
      title={found.data?.party.name ?? t.title}
      lead={t.lead}
      crumbs={[
        { href: '/members', text: texts.nations.title },
        { href: '/members/parties', text: texts.parties.title },
      ]}
    >
      <div className={classes.filters} data-screen-only>
        <DateField
          name="validOn"
          label={t.validOn}
          value={validOn}
          onChange={(day) => change({ validOn: day })}
        />
        <DateField
          name="knownOn"
          label={t.knownOn}
          value={knownOn}
          onChange={(day) => change({ knownOn: day })}
        />
      </div>
      <Remote of={found}>{(read) => <About read={read} />}</Remote>
      <Section title={t.owners} lead={t.ownersLead}>
        <Owners party={party} query={query} />
      </Section>
      {found.data ? <Sameness party={party} claims={found.data.sameness} /> : null}
    </Page>
  );
}

function About({ read: { party, attributes } }: { readonly read: PartyRead }) {
  const texts = useTexts(membersTexts);
  const t = texts.party;
  return (
    <>
      <DescriptionList
        items={[
          { term: texts.parties.kind, value: texts.parties.kinds[party.kind] },
          { term: texts.parties.country, value: party.country ?? '–' },
          { term: texts.parties.source, value: <SourceText source={party.source} /> },
          { term: texts.parties.registered, value: <InstantText at={party.registeredAt} /> },
          { term: t.id, value: <Digest value={party.id} /> },
          ...party.identifiers.map(({ scheme, value }) => ({
            term: scheme,
            value: <code>{value}</code>,
          })),
        ]}
      />
      <Section title={t.attributes}>
        <Attributes rows={attributes} />
      </Section>
    </>
  );
}

function Attributes({ rows }: { readonly rows: PartyRead['attributes'] }) {
  const t = useTexts(membersTexts).party;
  return (
    <DataTable
      caption={t.attributes}
      isCaptionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={<EmptyState title={t.noAttributes} />}
      columns={[
        { key: 'name', title: t.attribute, isRowHeader: true, cell: ({ name }) => name },
        {
          key: 'value',
          title: t.value,
          cell: ({ value }) =>
            value === true
              ? t.yes
              : value === false
                ? t.no
                : value === null
                  ? t.unknown
                  : `${value}`,
        },
        { key: 'from', title: t.from, cell: ({ fromOn }) => <DateText on={fromOn} /> },
        { key: 'to', title: t.to, cell: ({ toOn }) => (toOn ? <DateText on={toOn} /> : t.open) },
        { key: 'source', title: t.source, cell: ({ source }) => <SourceText source={source} /> },
      ]}
    />
  );
}
