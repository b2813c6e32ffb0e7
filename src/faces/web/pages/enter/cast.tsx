// The invented people of a demonstration: one press signs in, through the same door as everybody.
// Each by office, with what they do and would do first; the other nations' nodes beside them.
import { useAct, useRead } from '../../api/queries.ts';
import { enterTexts } from '../../texts/enter.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Link } from '../../ui/link.tsx';
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
        {data.cast.map((one) => {
          const { login, password } = one;
          const words = t.people[login] ?? one;
          const [office, ...rest] = words.does.split(': ');
          const isBusy = signIn.isPending && signIn.variables?.body?.login === login;
          return (
            <li key={login} className={classes.person}>
              <Button
                kind="secondary"
                size="small"
                label={t.as(office ?? login)}
                isBusy={isBusy}
                onPress={() => signIn.mutate({ body: { login, password } })}
              >
                {office ?? login}
              </Button>
              <span className={classes.does}>
                {rest.join(': ')}
                <span className={classes.quiet}>{words.first}</span>
              </span>
            </li>
          );
        })}
      </ul>
      <OtherNodes self={data.member} />
    </section>
  );
}

function OtherNodes({ self }: { readonly self: string }) {
  const t = useTexts(enterTexts).cast;
  const { data } = useRead('/members');
  const others = data?.members.filter(({ id }) => id !== self) ?? [];
  if (others.length === 0) return null;
  return (
    <p className={classes.others}>
      <span className={classes.quiet}>{t.others}</span>
      {others.map(({ id, name, address }) => (
        <Link key={id} href={`${address}/desk/`}>
          {name}
        </Link>
      ))}
    </p>
  );
}
