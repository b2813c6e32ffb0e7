// Registering a person: who, for which organisation, how they sign in, and in which offices they
// act.

import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { PartyField } from '../../parts/party-field.tsx';
import { membersTexts } from '../../texts/members.ts';
import { shellTexts } from '../../texts/shell.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { fieldErrorsOf } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast-context.ts';
import classes from './members.module.css';

const EMPTY = { name: '', party: '', login: '', password: '', source: '' };
type Answers = typeof EMPTY;

export function RegisterPerson({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(membersTexts).people;
  const [answers, setAnswers] = useState(EMPTY);
  const [roles, setRoles] = useState<readonly string[]>([]);
  const [wasTried, setTried] = useState(false);
  const register = useAct('post', '/members/people');
  const say = useToast();
  const lacking = {
    ...(answers.name.trim() === '' ? { name: t.needName } : {}),
    ...(answers.party === '' ? { party: t.needParty } : {}),
    ...(roles.length > 0 && answers.source.trim() === '' ? { source: t.needReason } : {}),
  };
  const errors = {
    ...fieldErrorsOf(register.error?.problem.because),
    ...(wasTried ? lacking : {}),
  };
  const submit = async () => {
    setTried(true);
    if (Object.keys(lacking).length > 0) return;
    const reply = await register.mutateAsync({ body: bodyOf(answers, roles) }).catch(() => null);
    if (reply === null) return;
    const entry = reply.evidence ? { entry: reply.evidence.entry } : {};
    say({ text: t.registered(answers.name.trim()), kind: 'ok', ...entry });
    onClose();
  };
  return (
    <Dialog isOpen isFirm onClose={onClose} title={t.register}>
      <Form onSubmit={() => void submit()} errors={errors} isUnsaved={answers !== EMPTY}>
        <Fields
          {...{ answers, errors, roles }}
          onRoles={setRoles}
          onChange={(changed) => setAnswers({ ...answers, ...changed })}
        />
        {register.error ? <RefusalView problem={register.error.problem} /> : null}
        <div className={classes.row}>
          <Button type="submit" isBusy={register.isPending}>
            {t.register}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t.cancel}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

const bodyOf = ({ name, party, login, password, source }: Answers, roles: readonly string[]) => ({
  name: name.trim(),
  party,
  ...(login.trim() ? { login: login.trim() } : {}),
  ...(password ? { password } : {}),
  mandates: roles.map((role) => ({ role, source: source.trim() })),
});

interface FieldsProps {
  readonly answers: Answers;
  readonly errors: { readonly [name: string]: string | undefined };
  readonly roles: readonly string[];
  readonly onRoles: (roles: readonly string[]) => void;
  readonly onChange: (changed: Partial<Answers>) => void;
}

function Fields({ answers, errors, roles, onRoles, onChange }: FieldsProps) {
  const t = useTexts(membersTexts).people;
  const words = useTexts(shellTexts).roles;
  const text = (name: keyof Answers) => ({
    name,
    value: answers[name],
    onChange: (value: string) => onChange({ [name]: value }),
    ...(errors[name] ? { error: errors[name] } : {}),
  });
  return (
    <>
      <TextField {...text('name')} label={t.name} autoComplete="off" isRequired />
      <PartyField {...text('party')} label={t.party} hint={t.partyHint} isRequired />
      <TextField {...text('login')} label={t.login} autoComplete="off" isOptional />
      <TextField
        {...text('password')}
        label={t.password}
        hint={t.passwordHint}
        type="password"
        autoComplete="new-password"
        isOptional
      />
      <CheckboxGroup
        name="mandates"
        label={t.mandates}
        hint={t.mandatesHint}
        options={Object.entries(words).map(([value, word]) => ({ value, text: word }))}
        values={roles}
        onChange={onRoles}
        isOptional
      />
      {roles.length > 0 ? (
        <TextField {...text('source')} label={t.source} hint={t.sourceHint} isRequired />
      ) : null}
    </>
  );
}
