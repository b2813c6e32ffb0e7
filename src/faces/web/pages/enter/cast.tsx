// The invented people of a demonstration: one press signs in, through the same door as everybody.
import { useAct, useRead } from '../../api/queries.ts';
import { enterTexts } from '../../texts/enter.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import classes from './sign-in-page.module.css';

export function Cast() {
  const t = useTexts(enterTexts).cast;
  const { data } = useRead('/demo/cast');
  const signIn = useAct('post', '/sessions');
  if (!data) return null;
  return (
    <section className={classes.cast} aria-labelledby="cast">
      <h2 id="cast">{t.title}</h2>
      <p className={classes.quiet}>{t.lead}</p>
      {signIn.error ? <Notice kind="bad">{signIn.error.problem.message}</Notice> : null}
      <ul className={classes.people}>
        {data.cast.map(({ login, password, does, first }) => (
          <li key={login} className={classes.person}>
            <Button
              kind="secondary"
              isBusy={signIn.isPending && signIn.variables?.body?.login === login}
              onPress={() => signIn.mutate({ body: { login, password } })}
            >
              {t.as(login)}
            </Button>
            <span>{does}</span>
            <span className={classes.quiet}>{first}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
