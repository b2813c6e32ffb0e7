// Name and password. Pasting is allowed, a password manager is welcome, nothing typed is lost.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { enterTexts } from '../../texts/enter.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckboxField } from '../../ui/checkbox-field.tsx';
import { Form } from '../../ui/form.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { TextField } from '../../ui/text-field.tsx';

export function PasswordForm() {
  const t = useTexts(enterTexts);
  const signIn = useAct('post', '/sessions');
  const [login, setLogin] = useState('');
  const [password, setPassword] = useState('');
  const [isShown, setShown] = useState(false);
  const [wasTried, setTried] = useState(false);
  const problems = {
    ...(login.trim() === '' ? { login: t.needLogin } : {}),
    ...(password === '' ? { password: t.needPassword } : {}),
  };
  const shown: { login?: string; password?: string } = wasTried ? problems : {};
  const submit = () => {
    setTried(true);
    if (Object.keys(problems).length === 0)
      signIn.mutate({ body: { login: login.trim(), password } });
  };
  return (
    <Form onSubmit={submit} errors={shown}>
      {signIn.error ? <RefusalView problem={signIn.error.problem} /> : null}
      <TextField
        name="login"
        label={t.login}
        value={login}
        onChange={setLogin}
        error={shown.login}
        autoComplete="username"
        isRequired
      />
      <TextField
        name="password"
        label={t.password}
        type={isShown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
        error={shown.password}
        autoComplete="current-password"
        isRequired
      />
      <CheckboxField name="show" label={t.show} isChecked={isShown} onChange={setShown} />
      <Button type="submit" isBusy={signIn.isPending}>
        {t.submit}
      </Button>
    </Form>
  );
}
