// A form that was sent with faults: the summary takes the focus and leads to the fields.
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Form } from '../../ui/form.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast-context.ts';

export function KitForm() {
  const say = useToast();
  const [title, setTitle] = useState('');
  const [isRead, setRead] = useState(false);
  const [wasTried, setTried] = useState(false);
  const faults = {
    title: title.trim() === '' ? 'Give the draft a title.' : undefined,
    read: isRead ? undefined : 'Say that you have read it.',
  };
  const errors: Partial<typeof faults> = wasTried ? faults : {};
  const send = () => {
    setTried(true);
    if (!faults.title && !faults.read) say({ text: 'Sent. Nothing left this page.' });
  };
  return (
    <Section title="Form" id="form" lead="Send it empty to see the summary.">
      <Form label="Sample form" onSubmit={send} errors={errors}>
        <TextField
          name="title"
          label="Title of the draft"
          isRequired
          value={title}
          onChange={setTitle}
          error={errors.title}
        />
        <CheckboxField
          name="read"
          label="I have read the draft"
          isChecked={isRead}
          onChange={setRead}
          error={errors.read}
        />
        <Button type="submit">Send the sample</Button>
      </Form>
    </Section>
  );
}
