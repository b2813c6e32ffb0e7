// Signing in: by passkey, by password, at an identity provider. In a demonstration the invented
// cast stands beside it. The address asked for stays; after sign-in it is shown.
import { useRead } from '../../api/queries.ts';
import type { Session } from '../../shell/session.tsx';
import { enterTexts } from '../../texts/enter.ts';
import { useTexts } from '../../texts/texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { Cast } from './cast.tsx';
import { OtherWays } from './other-ways.tsx';
import { PasswordForm } from './password-form.tsx';
import classes from './sign-in-page.module.css';

interface Props {
  /** The session that ended under its person: what was typed waits for them. */
  readonly ended?: Session | null;
}

export function SignInPage({ ended = null }: Props) {
  const t = useTexts(enterTexts);
  const { data: status } = useRead('/node/status');
  const { data: ways } = useRead('/sessions/ways');
  return (
    <Page title={t.title(status?.name ?? '…')} lead={t.lead}>
      <div className={classes.columns}>
        <div className={classes.ways}>
          {ended ? (
            <Notice kind="warn" title={t.ended.title}>
              {t.ended.next(ended.name ?? '')}
            </Notice>
          ) : null}
          <PasswordForm />
          {ways ? <OtherWays providers={ways.providers} /> : null}
        </div>
        {status?.isDemonstration ? <Cast /> : null}
      </div>
    </Page>
  );
}
