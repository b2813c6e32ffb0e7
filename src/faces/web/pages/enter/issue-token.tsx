// An API token for a program that acts in one's name: in fewer offices than one's own, until a day.
// It is shown once; the node keeps its digest alone.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useSession } from '../../shell/session.tsx';
import { enterTexts } from '../../texts/enter.ts';
import { shellTexts } from '../../texts/shell.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { CopyButton } from '../../ui/copy-button.tsx';
import { fieldErrorsOf } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NumberField } from '../../ui/number-field.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './sign-in-page.module.css';

const DAYS = 30;

export function IssueToken() {
  const t = useTexts(enterTexts).account.tokens;
  const { roles: names } = useTexts(shellTexts);
  const mine = useSession()?.roles ?? [];
  const issue = useAct('post', '/sessions/tokens');
  const [label, setLabel] = useState('');
  const [days, setDays] = useState<number | null>(DAYS);
  const [roles, setRoles] = useState<readonly string[]>([]);
  const [wasTried, setTried] = useState(false);
  const errors = {
    ...fieldErrorsOf(issue.error?.problem.because),
    ...(wasTried && label.trim() === '' ? { label: t.needLabel } : {}),
  };
  const submit = () => {
    setTried(true);
    if (label.trim() === '') return;
    const body = {
      label: label.trim(),
      ...(days === null ? {} : { days }),
      ...(roles.length > 0 ? { roles: [...roles] } : {}),
    };
    const done = () => {
      setLabel('');
      setTried(false);
    };
    issue.mutate({ body }, { onSuccess: done });
  };
  return (
    <Form onSubmit={submit} errors={errors} label={t.title}>
      {issue.data ? <Issued {...issue.data.output} /> : null}
      {issue.error ? <RefusalView problem={issue.error.problem} /> : null}
      <TextField
        name="label"
        label={t.label}
        hint={t.labelHint}
        value={label}
        onChange={setLabel}
        autoComplete="off"
        isRequired
        {...(errors.label ? { error: errors.label } : {})}
      />
      <NumberField
        name="days"
        label={t.days}
        value={days}
        onChange={setDays}
        min={1}
        unit={t.daysUnit}
      />
      <CheckboxGroup
        name="roles"
        label={t.roles}
        hint={t.rolesHint}
        options={mine.map((value) => ({ value, text: names[value] ?? value }))}
        values={roles}
        onChange={setRoles}
        isOptional
      />
      <Button type="submit" kind="secondary" isBusy={issue.isPending}>
        {t.issue}
      </Button>
    </Form>
  );
}

function Issued({ token, expiresAt }: { readonly token: string; readonly expiresAt: string }) {
  const t = useTexts(enterTexts).account.tokens;
  return (
    <Notice kind="ok" title={t.issued}>
      <p className={classes.token}>
        <code>{token}</code> <CopyButton value={token} of={t.token} isWordShown />
      </p>
      <p>
        {t.once} <InstantText at={expiresAt} />.
      </p>
    </Notice>
  );
}
