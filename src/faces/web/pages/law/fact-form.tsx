// The facts of an act as a form made from what the node says of them: first what the law asks now,
// then what rules look at, then everything.
import type { Question } from '../../../../base/verdict.ts';
import { choiceIn, useAddress } from '../../parts/address.ts';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import classes from './fact-form.module.css';
import { FactInput } from './fact-input.tsx';
import {
  type ActType,
  type FactField,
  type FactGroup,
  type Facts,
  fieldsWith,
  groupsOf,
  withFact,
} from './facts.ts';

interface Props {
  readonly type: ActType | undefined;
  readonly facts: Facts;
  readonly onChange: (facts: Facts) => void;
  /** By field name: `facts.transfer.kind`. */
  readonly errors: FieldErrors;
  readonly questions: readonly Question[];
}

const SHOWS = ['asked', 'looked', 'all'] as const;

export function FactForm({ type, facts, onChange, errors, questions }: Props) {
  const t = useTexts(lawTexts).whatIf;
  const [address, change] = useAddress();
  const show = choiceIn(address, 'show', SHOWS) ?? 'asked';
  const all = fieldsWith(type?.facts ?? [], facts);
  const asks = new Set(questions.map(({ fact }) => fact));
  const isGiven = ({ name }: FactField) => Object.hasOwn(facts, name);
  const sets = {
    asked: all.filter((field) => isGiven(field) || asks.has(field.name)),
    looked: all.filter((field) => isGiven(field) || field.rules > 0),
    all,
  };
  const count = Object.keys(facts).length;
  return (
    <Section
      title={t.facts}
      lead={t.factsLead}
      actions={
        count > 0 ? (
          <Button kind="quiet" size="small" onPress={() => onChange({})}>
            {t.start}
          </Button>
        ) : null
      }
    >
      <SelectField
        name="show"
        label={t.show}
        value={show}
        onChange={(next) => change({ show: next === 'asked' ? '' : next })}
        options={SHOWS.map((one) => ({ value: one, text: t[one](sets[one].length) }))}
      />
      <Form onSubmit={() => undefined} errors={errors} label={t.facts}>
        {groupsOf(sets[show]).map((group) => (
          <Group
            key={group.group}
            group={group}
            facts={facts}
            errors={errors}
            onFact={(name, value) => onChange(withFact(facts, name, value))}
          />
        ))}
        {sets[show].length === 0 ? <p>{t.noAsked}</p> : null}
      </Form>
    </Section>
  );
}

interface GroupProps {
  readonly group: FactGroup;
  readonly facts: Facts;
  readonly errors: FieldErrors;
  readonly onFact: (name: string, value: unknown) => void;
}

function Group({ group: { group, fields }, facts, errors, onFact }: GroupProps) {
  const t = useTexts(lawTexts).whatIf;
  return (
    <div className={classes.group}>
      <Section title={t.groups[group] ?? group} level={3}>
        <div className={classes.fields}>
          {fields.map((field) => (
            <div
              key={field.name}
              className={classes.fact}
              data-given={Object.hasOwn(facts, field.name) || undefined}
            >
              <FactInput
                field={field}
                value={facts[field.name]}
                onChange={(value) => onFact(field.name, value)}
                error={errors[`facts.${field.name}`]}
              />
            </div>
          ))}
        </div>
      </Section>
    </div>
  );
}
