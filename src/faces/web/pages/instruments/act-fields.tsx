// What an act asks for besides its confirmation: a reason, and for the ladder of notice and cure
// the matter, against whom, and which tier.
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Act, Agreement } from './acts.ts';
import { useNations } from './nations.tsx';

export interface ActAnswers {
  readonly reason: string;
  readonly matter: string;
  readonly against: string;
  readonly tier: string;
}

interface Props {
  readonly act: Exclude<Act, 'sign'>;
  readonly agreement: Agreement;
  readonly self: string;
  readonly answers: ActAnswers;
  readonly errors: FieldErrors;
  readonly onChange: (changed: Partial<ActAnswers>) => void;
}

const REASON_LENGTH_MAX = 2_000;

export function ActFields(props: Props) {
  const { act, answers, errors, onChange } = props;
  const t = useTexts(instrumentTexts).agreements.acts;
  if (act === 'propose') return null;
  const isNeeded = act === 'object' || act === 'notice';
  return (
    <>
      {act === 'notice' ? <NoticeFields {...props} /> : null}
      {act === 'lift' ? <LiftField {...props} /> : null}
      <TextArea
        name="reason"
        label={t.reason}
        hint={t.reasonHint}
        value={answers.reason}
        onChange={(reason) => onChange({ reason })}
        lengthMax={REASON_LENGTH_MAX}
        isRequired={isNeeded}
        isOptional={!isNeeded}
        {...(errors['reason'] ? { error: errors['reason'] } : {})}
      />
    </>
  );
}

const tiersIn = (terms: Readonly<Record<string, unknown>>): string[] =>
  Array.isArray(terms['tiers'])
    ? terms['tiers'].flatMap((one: { tier?: unknown }) =>
        typeof one?.tier === 'string' ? [one.tier] : [],
      )
    : [];

function NoticeFields({ agreement, self, answers, errors, onChange }: Props) {
  const t = useTexts(instrumentTexts).agreements.acts;
  const { nameOf } = useNations();
  const { parties, terms } = agreement.instrument;
  const others = parties.filter((party) => party !== self);
  return (
    <>
      <TextField
        name="matter"
        label={t.matter}
        hint={t.matterHint}
        isRequired
        isCode
        value={answers.matter}
        onChange={(matter) => onChange({ matter })}
        {...(errors['matter'] ? { error: errors['matter'] } : {})}
      />
      {others.length > 1 ? (
        <SelectField
          name="against"
          label={t.against}
          isRequired
          emptyText={t.choose}
          value={answers.against}
          onChange={(against) => onChange({ against })}
          options={others.map((code) => ({ value: code, text: nameOf(code) }))}
          {...(errors['against'] ? { error: errors['against'] } : {})}
        />
      ) : null}
      <SelectField
        name="tier"
        label={t.tier}
        emptyText={t.wholeTier}
        value={answers.tier}
        onChange={(tier) => onChange({ tier })}
        options={tiersIn(terms).map((tier) => ({ value: tier, text: tier }))}
      />
    </>
  );
}

function LiftField({ agreement, self, answers, errors, onChange }: Props) {
  const t = useTexts(instrumentTexts).agreements.acts;
  const open = agreement.state.matters.filter(({ by, stage }) => by === self && stage !== 'lifted');
  return (
    <SelectField
      name="matter"
      label={t.matter}
      isRequired
      emptyText={t.choose}
      value={answers.matter}
      onChange={(matter) => onChange({ matter })}
      options={open.map(({ matter }) => ({ value: matter, text: matter }))}
      {...(errors['matter'] ? { error: errors['matter'] } : {})}
    />
  );
}
