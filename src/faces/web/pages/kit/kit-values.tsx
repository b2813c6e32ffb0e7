// Values as people read them: time, money, shares, members, digests, receipts.
import { fraction } from '../../../../base/fraction.ts';
import { DateText } from '../../ui/date-text.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Money } from '../../ui/money.tsx';
import { Seal } from '../../ui/seal.tsx';
import { Section } from '../../ui/section.tsx';
import { Share } from '../../ui/share.tsx';
import { Status } from '../../ui/status.tsx';
import { Tag } from '../../ui/tag.tsx';
import { AT, DIGEST, ENTRY, MEMBERS } from './kit-records.ts';
import { KitRow } from './kit-row.tsx';

export function KitValues() {
  return (
    <Section title="Values" id="values" lead="Exact where it counts, readable everywhere.">
      <div>
        <KitRow name="Status">
          <Status kind="ok">In force</Status>
          <Status kind="progress">Proposed</Status>
          <Status kind="warn">Cure period</Status>
          <Status kind="bad">Suspended</Status>
          <Status kind="sealed">Signed</Status>
          <Status kind="neutral">Draft</Status>
        </KitRow>
        <KitRow name="Status, large; tags">
          <Status kind="sealed" size="large">
            Signed by all
          </Status>
          <Tag>Tier 2</Tag>
          <Tag tone="action">variants</Tag>
          <Tag tone="seal">witnessed</Tag>
        </KitRow>
        <KitRow name="Instant, date">
          <InstantText at={AT} zone="Asia/Tokyo" />
          <InstantText at={AT} zone="Europe/Paris" hasSeconds />
          <InstantText at={AT} zone="UTC" />
          <InstantText at={AT} zone="Asia/Tokyo" layout="stack" />
          <DateText on="2026-11-22" />
        </KitRow>
        <KitRow name="Money, share">
          <Money minor={125_000_050n} currency="EUR" />
          <Money minor="9007199254740993" currency="JPY" />
          <Share of="2/3" />
          <Share of={fraction(13n, 20n)} />
          <Share basisPoints={6_450} />
          <Share of="6496/10000" places={2} />
        </KitRow>
        <KitRow name="Member">
          {MEMBERS.map(({ code, name }, i) => (
            <MemberChip key={code} code={code} name={name} isSelf={i === 0} />
          ))}
          <MemberChip code={MEMBERS[2].code} />
        </KitRow>
        <KitRow name="Digest">
          <Digest value={DIGEST} />
          <Digest value={DIGEST} isWhole />
          <Digest value={ENTRY.slice(0, 12)} hasCopy={false} />
        </KitRow>
        <KitRow name="Seal">
          <Seal entry={ENTRY} href="#values" />
          <Seal entry={ENTRY} href="#values" text="Receipt" />
          <Seal entry={ENTRY} text="no address" />
        </KitRow>
      </div>
      <Descriptions />
    </Section>
  );
}

function Descriptions() {
  return (
    <Section title="Description list" level={3}>
      <DescriptionList
        items={[
          { term: 'Holder', value: <MemberChip {...MEMBERS[1]} /> },
          { term: 'Registered', value: <DateText on="2025-11-19" /> },
          {
            term: 'Log entry',
            value: <Digest value={DIGEST} />,
            note: 'Witnessed by three nations',
          },
        ]}
      />
      <DescriptionList
        layout="columns"
        items={[
          { term: 'Given', value: '1,204', note: 'answers this quarter' },
          { term: 'Received', value: '986', note: 'answers this quarter' },
          { term: 'Floor', value: <Share of="65%" /> },
          { term: 'Cost', value: <Money minor={1_204_50} currency="EUR" /> },
        ]}
      />
    </Section>
  );
}
