// What the answers are for: words for people, codes and yes-or-no facts for the law.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import type { FieldErrors } from '../../ui/field-errors.ts';
import { Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import classes from './ask-form.module.css';
import { type Draft, withFact } from './draft.ts';
import {
  COMMERCIAL,
  COMMERCIAL_MODEL,
  DISEASE_TERM,
  type KnownFact,
  MODEL_FACTS,
  MORE_FACTS,
  PURPOSE_TERMS,
  RELEASE,
  TERMS,
  TRAINING,
  WORDS,
} from './fact-catalogue.ts';
import { FactField, YesNo } from './fact-field.tsx';
import { Requester } from './requester.tsx';

interface Props {
  readonly draft: Draft;
  readonly change: (part: Partial<Draft>) => void;
  readonly errors: FieldErrors;
}

export function PurposePart({ draft, change, errors }: Props) {
  const texts = useTexts(questionsTexts);
  const t = texts.ask;
  const { purpose } = draft;
  const put = (name: string, value: unknown) => change({ purpose: withFact(purpose, name, value) });
  const terms = Array.isArray(purpose[TERMS]) ? (purpose[TERMS] as readonly string[]) : [];
  return (
    <Section title={t.whatFor}>
      <div className={classes.stack}>
        <div className={classes.grid}>
          <CheckboxGroup
            name={`purpose.${TERMS}`}
            label={t.terms}
            hint={t.termsHint}
            {...errorOf(errors, TERMS)}
            isInline
            values={terms}
            options={PURPOSE_TERMS.map((term) => ({
              value: term,
              text: (
                <>
                  {texts.uses[term]} <code>{term}</code>
                </>
              ),
            }))}
            onChange={(chosen) => put(TERMS, chosen.length === 0 ? undefined : chosen)}
          />
        </div>
        {terms.includes(DISEASE_TERM) ? (
          <Fact name="purpose.diseases" {...{ draft, change, errors }} />
        ) : null}
        <TextArea
          name={`purpose.${WORDS}`}
          label={t.words}
          hint={t.wordsHint}
          isOptional
          rows={2}
          value={typeof purpose[WORDS] === 'string' ? purpose[WORDS] : ''}
          onChange={(text) => put(WORDS, text === '' ? undefined : text)}
        />
        <YesNo
          name={`purpose.${COMMERCIAL}`}
          label={t.commercial}
          hint={t.commercialHint}
          {...errorOf(errors, COMMERCIAL)}
          value={purpose[COMMERCIAL]}
          onChange={(value) => put(COMMERCIAL, value)}
        />
        <ModelFacts {...{ draft, change, errors }} />
        <Requester />
        <MoreFacts {...{ draft, change, errors }} hasDiseases={terms.includes(DISEASE_TERM)} />
      </div>
    </Section>
  );
}

const errorOf = (errors: FieldErrors, name: string): { error?: string } => {
  const error = errors[`purpose.${name}`];
  return error === undefined ? {} : { error };
};

/** Who trains no model gives no weights away: the two follow from the first. */
function ModelFacts({ draft: { purpose }, change, errors }: Props) {
  const t = useTexts(questionsTexts).ask;
  const train = (value: boolean) => {
    const rest = MODEL_FACTS.reduce(
      (facts, name) => withFact(facts, name, value ? undefined : false),
      purpose,
    );
    change({ purpose: withFact(rest, TRAINING, value) });
  };
  const put = (name: string, value: unknown) => change({ purpose: withFact(purpose, name, value) });
  return (
    <>
      <YesNo
        name={`purpose.${TRAINING}`}
        label={t.training}
        {...errorOf(errors, TRAINING)}
        value={purpose[TRAINING]}
        onChange={train}
      />
      {purpose[TRAINING] === true ? (
        <>
          <YesNo
            name={`purpose.${RELEASE}`}
            label={t.release}
            value={purpose[RELEASE]}
            onChange={(value) => put(RELEASE, value)}
          />
          <YesNo
            name={`purpose.${COMMERCIAL_MODEL}`}
            label={t.commercialModel}
            value={purpose[COMMERCIAL_MODEL]}
            onChange={(value) => put(COMMERCIAL_MODEL, value)}
          />
        </>
      ) : null}
    </>
  );
}

function Fact({ name, draft: { purpose }, change, errors }: Props & { readonly name: KnownFact }) {
  const { facts } = useTexts(questionsTexts);
  return (
    <FactField
      fact={name}
      label={facts[name]}
      {...errorOf(errors, name)}
      value={purpose[name]}
      onChange={(value) => change({ purpose: withFact(purpose, name, value) })}
    />
  );
}

function MoreFacts({ hasDiseases, ...props }: Props & { readonly hasDiseases: boolean }) {
  const t = useTexts(questionsTexts).ask;
  const names = (Object.keys(MORE_FACTS) as KnownFact[]).filter(
    (name) => !(hasDiseases && name === 'purpose.diseases'),
  );
  const isUsed = names.some(
    (name) => props.draft.purpose[name] !== undefined || errorOf(props.errors, name).error,
  );
  return (
    <Disclosure summary={t.more} {...(isUsed ? { isOpen: true } : {})}>
      <div className={classes.stack}>
        <p className={classes.quiet}>{t.moreLead}</p>
        <div className={classes.pair}>
          {names.map((name) => (
            <Fact key={name} name={name} {...props} />
          ))}
        </div>
      </div>
    </Disclosure>
  );
}
