// "What may I use for this?": the purpose in the law's words, and which answers to show. It is
// asked when the button is pressed, not while one is still choosing.
import { type FormEvent, useState } from 'react';
import type { Place } from '../../parts/place.ts';
import { wordFor } from '../../parts/word-for.ts';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './catalogue.module.css';
import { purposeIn, termsIn } from './narrowing.ts';
import { DISEASES, PURPOSE_TERMS } from './types.ts';

const WORDS = ['for', 'disease', 'commercial', 'training'] as const;
type Draft = Readonly<Record<(typeof WORDS)[number], string>>;

const draftOf = ({ word }: Place): Draft => ({
  for: word('for'),
  disease: word('disease'),
  commercial: word('commercial'),
  training: word('training'),
});

export function PurposeForm({ place }: { readonly place: Place }) {
  const t = useTexts(catalogueTexts).purpose;
  const isSet = purposeIn(place) !== undefined;
  const [isOpen, setOpen] = useState(false);
  const stated = useStated(place);
  const summary = (
    <span className={classes.purposeLine}>
      <strong>{t.title}</strong> {isSet ? stated : null}
    </span>
  );
  return (
    <div className={classes.purpose}>
      <Disclosure summary={summary} isOpen={isOpen} onToggle={setOpen}>
        <Fields place={place} onDone={() => setOpen(false)} />
      </Disclosure>
      {isSet ? <Shown place={place} /> : null}
    </div>
  );
}

/** The purpose of the address in one line. */
function useStated(place: Place): string {
  const t = useTexts(catalogueTexts).purpose;
  const { uses } = useTexts(questionsTexts);
  const said = (name: 'commercial' | 'training', label: string) =>
    place.word(name) === '' ? [] : [`${label} ${place.word(name) === 'yes' ? t.yes : t.no}`];
  return [
    ...termsIn(place).map((term) => wordFor(uses, term)),
    ...(place.word('disease') === '' ? [] : [place.word('disease')]),
    ...said('commercial', t.commercial),
    ...said('training', t.training),
  ].join(' · ');
}

function Fields({ place, onDone }: { readonly place: Place; readonly onDone: () => void }) {
  const t = useTexts(catalogueTexts).purpose;
  const { uses } = useTexts(questionsTexts);
  const [draft, setDraft] = useState(() => draftOf(place));
  const put = (name: keyof Draft) => (value: string) => setDraft({ ...draft, [name]: value });
  const terms = draft.for.split(' ').filter(Boolean);
  const judge = (event: FormEvent) => {
    event.preventDefault();
    place.filter(draft);
    onDone();
  };
  const forget = () => {
    const none = { for: '', disease: '', commercial: '', training: '' };
    setDraft(none);
    place.filter({ ...none, show: '' });
  };
  const yesNo = (name: 'commercial' | 'training', label: string) => (
    <SelectField
      name={name}
      label={label}
      emptyText={t.unsaid}
      value={draft[name]}
      onChange={put(name)}
      options={[
        { value: 'no', text: t.no },
        { value: 'yes', text: t.yes },
      ]}
    />
  );
  return (
    <form className={classes.stack} onSubmit={judge}>
      <p className={classes.quiet}>{t.lead}</p>
      <CheckboxGroup
        name="for"
        label={t.terms}
        isInline
        values={terms}
        options={PURPOSE_TERMS.map((value) => ({ value, text: uses[value] }))}
        onChange={(chosen) => put('for')(chosen.join(' '))}
      />
      <div className={classes.pair}>
        {terms.includes(DISEASES) || draft.disease !== '' ? (
          <TextField
            name="disease"
            label={t.disease}
            hint={t.diseaseHint}
            isCode
            value={draft.disease}
            onChange={put('disease')}
          />
        ) : null}
        {yesNo('commercial', t.commercial)}
        {yesNo('training', t.training)}
      </div>
      <div className={classes.row}>
        <Button type="submit">{t.judge}</Button>
        {purposeIn(place) === undefined ? null : (
          <Button kind="quiet" onPress={forget}>
            {t.forget}
          </Button>
        )}
      </div>
    </form>
  );
}

function Shown({ place }: { readonly place: Place }) {
  const t = useTexts(catalogueTexts).purpose;
  return (
    <SelectField
      name="show"
      label={t.show}
      emptyText={t.all}
      isShort
      value={place.word('show')}
      onChange={(show) => place.filter({ show })}
      options={[
        { value: 'usable', text: t.usable },
        { value: 'open', text: t.open },
      ]}
    />
  );
}
