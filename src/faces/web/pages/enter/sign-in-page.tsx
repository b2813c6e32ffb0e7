// Signing in: by passkey, by password, at an identity provider. In a demonstration the invented
// cast stands beside it. The address asked for stays; after sign-in it is shown.
import { useRead } from '../../api/queries.ts';
import { enterTexts } from '../../texts/enter.ts';
import { useTexts } from '../../texts/texts.ts';
import { Page } from '../../ui/page.tsx';
import { Cast } from './cast.tsx';
import { OtherWays } from './other-ways.tsx';
import { PasswordForm } from './password-form.tsx';
import classes from './sign-in-page.module.css';

export function SignInPage() {
  const t = useTexts(enterTexts);
  const { data: status } = useRead('/node/status');
  const { data: ways } = useRead('/sessions/ways');
  return (
    <Page title={t.title(status?.name ?? '…')} lead={t.lead}>
      <div className={classes.columns}>
        <div className={classes.ways}>
          <PasswordForm />
          {ways ? <OtherWays providers={ways.providers} /> : null}
        </div>
        {status?.isDemonstration ? <Cast /> : null}
      </div>
    </Page>
  );
}
