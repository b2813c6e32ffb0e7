// Who acts, in which role; theme and language. A native popover: no script needed to place or close
// it.
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { useAct } from '../api/queries.ts';
import { shellTexts } from '../texts/shell.ts';
import { LANGUAGES, type Language, useLanguage, useTexts } from '../texts/texts.ts';
import { Button } from '../ui/button.tsx';
import { chooseTheme, keptTheme, type Theme } from './display.ts';
import { useDisplay } from './display-context.ts';
import classes from './me-menu.module.css';
import { RoleChoice } from './role-choice.tsx';
import { useSession, useSessions } from './session.tsx';

export function MeMenu() {
  const t = useTexts(shellTexts).me;
  const session = useSession();
  const id = useId();
  return (
    <>
      <button
        type="button"
        className={classes.opener}
        popoverTarget={id}
        aria-label={session?.name ? `${session.name}: ${t.menu}` : t.menu}
      >
        {session?.name ?? t.menu}
      </button>
      <div id={id} popover="auto" className={classes.menu}>
        {session ? <RoleChoice session={session} /> : null}
        <DisplayChoices />
        {session ? <Leave /> : null}
      </div>
    </>
  );
}

function DisplayChoices() {
  const t = useTexts(shellTexts).me;
  const language = useLanguage();
  const { chooseLanguage } = useDisplay();
  const [theme, setTheme] = useState<Theme>(keptTheme);
  return (
    <>
      <label className={classes.choice}>
        {t.theme}
        <select
          value={theme}
          onChange={({ target }) => {
            chooseTheme(target.value as Theme);
            setTheme(target.value as Theme);
          }}
        >
          {Object.entries(t.themes).map(([key, name]) => (
            <option key={key} value={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label className={classes.choice}>
        {t.language}
        <select
          value={language}
          onChange={({ target }) => chooseLanguage(target.value as Language)}
        >
          {Object.entries(LANGUAGES).map(([key, name]) => (
            <option key={key} value={key} lang={key}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

function Leave() {
  const t = useTexts(shellTexts).me;
  const signOut = useAct('post', '/sessions/end');
  const { leave } = useSessions();
  const end = async () => {
    const ended = await signOut.mutateAsync({ body: { scope: 'this' } }).catch(() => null);
    if (ended) leave();
  };
  return (
    <div className={classes.row}>
      <Link to={'/account' as '/'}>{t.account}</Link>
      <Button kind="secondary" onPress={() => void end()}>
        {t.signOut}
      </Button>
      {signOut.error ? <p role="alert">{signOut.error.problem.message}</p> : null}
    </div>
  );
}
