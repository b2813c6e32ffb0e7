// First step of signing: the whole of it, terms and text, and a tick that it was read.
import { useState } from 'react';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import type { Agreement } from './acts.ts';
import classes from './instruments.module.css';
import { Clauses, PrintedTerms } from './printed-terms.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly onDone: () => void;
}

export function SignRead({ agreement, onDone }: Props) {
  const t = useWritingTexts().signing.read;
  const [hasRead, setRead] = useState(false);
  const [wasTried, setTried] = useState(false);
  const { instrument, printed } = agreement;
  const error = wasTried && !hasRead ? t.need : undefined;
  const submit = () => {
    setTried(true);
    if (hasRead) onDone();
  };
  return (
    <Form onSubmit={submit} errors={{ read: error }}>
      <div className={`${classes.stack} ${classes.wide}`}>
        <Section title={t.termsTitle}>
          <PrintedTerms lines={printed} />
        </Section>
        {instrument.text.length > 0 ? (
          <Section title={t.textTitle}>
            <Clauses clauses={instrument.text} />
          </Section>
        ) : null}
        <CheckboxField
          name="read"
          label={t.has}
          isRequired
          isChecked={hasRead}
          onChange={setRead}
          {...(error ? { error } : {})}
        />
        <div>
          <Button type="submit">{t.go}</Button>
        </div>
      </div>
    </Form>
  );
}
