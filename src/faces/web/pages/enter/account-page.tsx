// How one comes in: passkeys, the password, open sessions and API tokens. In one column: each is
// done on its own.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useSession } from '../../shell/session.tsx';
import { enterTexts } from '../../texts/enter.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { IssueToken } from './issue-token.tsx';
import { canUsePasskeys, makePasskey } from './passkeys.ts';
import { Sessions } from './sessions.tsx';

export function AccountPage() {
  const t = useTexts(enterTexts).account;
  const session = useSession();
  return (
    <Page title={t.title} lead={t.lead}>
      <Section title={t.passkeys} lead={t.passkeysLead}>
        <AddPasskey label={session?.name ?? ''} />
      </Section>
      <Section title={t.passwordTitle} lead={t.passwordLead}>
        {session?.person ? <ChangePassword person={session.person} /> : null}
      </Section>
      <Section title={t.sessions} lead={t.sessionsLead}>
        <Sessions />
      </Section>
      <Section title={t.tokens.title} lead={t.tokens.lead}>
        <IssueToken />
      </Section>
    </Page>
  );
}

function AddPasskey({ label }: { readonly label: string }) {
  const t = useTexts(enterTexts).account;
  const begin = useAct('post', '/sessions/passkeys/begin');
  const finish = useAct('post', '/sessions/passkeys');
  const [wasCancelled, setCancelled] = useState(false);
  const add = async () => {
    setCancelled(false);
    const { output } = await begin.mutateAsync({ body: {} });
    const response = await makePasskey(output.options);
    if (!response) return setCancelled(true);
    finish.mutate({ body: { ceremony: output.ceremony, label, response } });
  };
  const refused = begin.error ?? finish.error;
  return (
    <>
      <Button
        onPress={() => void add()}
        isBusy={begin.isPending || finish.isPending}
        disabledBecause={canUsePasskeys() ? null : t.notHere}
      >
        {t.addPasskey}
      </Button>
      {finish.isSuccess ? <Notice kind="ok">{t.added}</Notice> : null}
      {wasCancelled ? <Notice kind="warn">{t.cancelled}</Notice> : null}
      {refused ? <RefusalView problem={refused.problem} /> : null}
    </>
  );
}

const LENGTH_MIN = 12;

function ChangePassword({ person }: { readonly person: string }) {
  const t = useTexts(enterTexts).account;
  const change = useAct('post', '/members/people/{person}/password');
  const [current, setCurrent] = useState('');
  const [password, setPassword] = useState('');
  const [wasTried, setTried] = useState(false);
  const isShort = password.length < LENGTH_MIN;
  const submit = () => {
    setTried(true);
    if (isShort || current === '') return;
    const done = () => {
      setCurrent('');
      setPassword('');
      setTried(false);
    };
    change.mutate({ path: { person }, body: { current, password } }, { onSuccess: done });
  };
  const errors: { current?: string; password?: string } = wasTried
    ? {
        ...(current === '' ? { current: t.needCurrent } : {}),
        ...(isShort ? { password: t.newPasswordHint } : {}),
      }
    : {};
  return (
    <Form onSubmit={submit} errors={errors}>
      {change.error ? <RefusalView problem={change.error.problem} /> : null}
      {change.isSuccess ? <Notice kind="ok">{t.changed}</Notice> : null}
      <TextField
        name="current"
        label={t.oldPassword}
        type="password"
        autoComplete="current-password"
        value={current}
        onChange={setCurrent}
        isRequired
        {...(errors.current ? { error: errors.current } : {})}
      />
      <TextField
        name="password"
        label={t.newPassword}
        hint={t.newPasswordHint}
        type="password"
        autoComplete="new-password"
        value={password}
        onChange={setPassword}
        isRequired
        {...(errors.password ? { error: errors.password } : {})}
      />
      <Button type="submit" kind="secondary" isBusy={change.isPending}>
        {t.change}
      </Button>
    </Form>
  );
}
