// The ways in without a password of this node: a passkey, or an identity provider.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { enterTexts } from '../../texts/enter.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { answerChallenge, canUsePasskeys } from './passkeys.ts';
import classes from './sign-in-page.module.css';

interface Props {
  readonly providers: readonly { readonly id: string; readonly name: string }[];
}

export function OtherWays({ providers }: Props) {
  const t = useTexts(enterTexts);
  const begin = useAct('post', '/sessions/oidc/begin');
  const goTo = async (provider: string) => {
    const { output } = await begin.mutateAsync({ body: { provider } });
    window.location.assign(output.url);
  };
  return (
    <div className={classes.other}>
      <PasskeyButton />
      {providers.map(({ id, name }) => (
        <Button key={id} kind="secondary" onPress={() => void goTo(id)}>
          {t.provider(name)}
        </Button>
      ))}
      {begin.error ? <RefusalView problem={begin.error.problem} /> : null}
    </div>
  );
}

function PasskeyButton() {
  const t = useTexts(enterTexts);
  const begin = useAct('post', '/sessions/passkey/begin');
  const finish = useAct('post', '/sessions/passkey');
  const [wasNone, setWasNone] = useState(false);
  const signIn = async () => {
    setWasNone(false);
    const { output } = await begin.mutateAsync({ body: {} });
    const response = await answerChallenge(output.options);
    if (!response) return setWasNone(true);
    finish.mutate({ body: { ceremony: output.ceremony, response } });
  };
  const refused = begin.error ?? finish.error;
  return (
    <>
      <Button
        kind="secondary"
        onPress={() => void signIn()}
        disabledBecause={canUsePasskeys() ? undefined : t.account.notHere}
      >
        {t.passkey}
      </Button>
      {wasNone ? <Notice kind="warn">{t.passkeyNone}</Notice> : null}
      {refused ? <RefusalView problem={refused.problem} /> : null}
    </>
  );
}
