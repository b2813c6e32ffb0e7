// Under which agreement a copy leaves, as what kind of transaction, and what it is for.
import { useRead } from '../../api/queries.ts';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import type { Answer } from './release-draft.ts';
import type { ReleaseFields } from './release-fields.ts';
import { TRANSFER_KINDS } from './types.ts';

export function ReleaseUnder({ draft, change, errors }: ReleaseFields) {
  const { kinds, kindHints, releasing: t } = useTexts(transfersTexts);
  const query = { type: 'data-agreement', stage: 'in-force', limit: 200 } as const;
  const { data } = useRead('/instruments', { query });
  return (
    <Section title={t.under}>
      <SelectField
        name="agreement"
        label={t.agreement}
        emptyText={t.best}
        value={draft.agreement}
        onChange={(agreement) => change({ agreement })}
        options={(data?.instruments ?? []).map(({ id, title, parties }) => ({
          value: id,
          text: `${title} (${parties.join(', ')})`,
        }))}
        error={errors['agreement']}
      />
      <RadioGroup
        name="kind"
        label={t.kind}
        value={draft.kind}
        onChange={(kind) => change({ kind })}
        options={TRANSFER_KINDS.map((value) => ({
          value,
          text: wordFor(kinds, value),
          hint: wordFor(kindHints, value),
        }))}
        error={errors['kind']}
      />
      <CheckboxGroup
        name="terms"
        label={t.terms}
        hint={t.termsHint}
        values={draft.terms}
        onChange={(terms) => change({ terms })}
        options={Object.entries(t.purposes).map(([value, text]) => ({ value, text }))}
        error={errors['terms']}
      />
      <YesNo name="commercial" label={t.commercial} {...{ draft, change }} />
      <YesNo name="onward" label={t.onward} {...{ draft, change }} />
      <YesNo name="ban" label={t.ban} unsaid={t.asRegistered} {...{ draft, change }} />
      <YesNo name="funded" label={t.funded} {...{ draft, change }} />
      <DateField
        name="retention"
        label={t.retention}
        value={draft.retention}
        onChange={(retention) => change({ retention })}
        error={errors['retentionUntil']}
        isOptional
      />
      <NumberField
        name="hours"
        label={t.hours}
        unit={t.hoursUnit}
        value={draft.hours}
        onChange={(hours) => change({ hours })}
        min={1}
        max={744}
        error={errors['linkHours']}
      />
    </Section>
  );
}

interface YesNoProps extends Pick<ReleaseFields, 'draft' | 'change'> {
  readonly name: 'commercial' | 'onward' | 'ban' | 'funded';
  readonly label: string;
  readonly unsaid?: string;
}

/** What is not said is unknown to the law, which is not the same as no. */
function YesNo({ name, label, unsaid, draft, change }: YesNoProps) {
  const texts = useTexts(datasetsTexts);
  return (
    <RadioGroup
      name={name}
      label={label}
      value={draft[name]}
      onChange={(value) => change({ [name]: value as Answer })}
      options={[
        { value: 'yes', text: texts.yes },
        { value: 'no', text: texts.no },
        { value: '', text: unsaid ?? texts.notSaid },
      ]}
      isInline
    />
  );
}
