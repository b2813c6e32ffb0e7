// Two versions side by side; which two stands in the address, so that it can be sent to somebody.
import { useRead } from '../../api/queries.ts';
import parts from '../../parts/parts.module.css';
import { usePlace } from '../../parts/place.ts';
import { Remote } from '../../shell/remote.tsx';
import { useTexts } from '../../texts/texts.ts';
import { versionsTexts } from '../../texts/versions.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ChangeTables } from './change-tables.tsx';
import type { Snapshots } from './types.ts';

export function ComparisonSection({ versions }: { readonly versions: Snapshots }) {
  const { compare: t } = useTexts(versionsTexts);
  const place = usePlace();
  const { dataset, snapshots } = versions;
  const numbers = snapshots.map(({ version }) => `${version}`);
  const to = place.choice('to', numbers) ?? numbers[0] ?? '1';
  const from = place.choice('from', numbers) ?? `${Math.max(1, Number(to) - 1)}`;
  const isAlone = snapshots.length < 2;
  const params = { path: { dataset }, query: { from, to } };
  const read = useRead('/data-commons/datasets/{dataset}/comparison', params, { isOff: isAlone });
  if (isAlone)
    return (
      <Section title={t.title}>
        <EmptyState title={t.alone}>{t.aloneText}</EmptyState>
      </Section>
    );
  const options = numbers.map((value) => ({ value, text: t.option(value) }));
  const choose = (name: 'from' | 'to', label: string, value: string) => (
    <SelectField
      {...{ name, label, value, options }}
      isShort
      onChange={(chosen) => place.change({ from, to, [name]: chosen })}
    />
  );
  return (
    <Section title={t.title} lead={t.lead}>
      <div className={parts.filters}>
        {choose('from', t.from, from)}
        {choose('to', t.to, to)}
      </div>
      <Remote of={read}>{(found) => <ChangeTables comparison={found} />}</Remote>
    </Section>
  );
}
