// The role a person acts in: one of the mandates held, or all of them at once.
import { useAct } from '../api/queries.ts';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import classes from './me-menu.module.css';
import type { Session } from './session.tsx';

const EVERY = '';

export function RoleChoice({ session }: { readonly session: Session }) {
  const t = useTexts(shellTexts);
  const choose = useAct('post', '/sessions/role');
  const roles = session.roles ?? session.mandates ?? [];
  return (
    <>
      <div className={classes.who}>
        <p>
          <strong>{session.name}</strong>
        </p>
        <p className={classes.quiet}>{session.partyName}</p>
      </div>
      <label className={classes.choice}>
        {t.me.chooseRole}
        <select
          value={session.actingAs ?? EVERY}
          disabled={choose.isPending}
          onChange={({ target: { value } }) =>
            choose.mutate({ body: value === EVERY ? {} : { role: value } })
          }
        >
          {roles.length > 1 ? <option value={EVERY}>{t.me.everyRole}</option> : null}
          {roles.map((role) => (
            <option key={role} value={role}>
              {t.roles[role] ?? role}
            </option>
          ))}
        </select>
      </label>
      {choose.error ? <p role="alert">{choose.error.problem.message}</p> : null}
    </>
  );
}
