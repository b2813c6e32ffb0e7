// Always on top: which nation speaks, with which key, how its log stands, whether witnesses agree.
import { Link } from '@tanstack/react-router';
import { Menu as MenuIcon, TriangleAlert, X } from 'lucide-react';
import type { OutputOf } from '../api/client.ts';
import { useRead } from '../api/queries.ts';
import { shellTexts } from '../texts/shell.ts';
import { useLanguage, useTexts } from '../texts/texts.ts';
import { InstantText } from '../ui/instant-text.tsx';
import { Status } from '../ui/status.tsx';
import { MeMenu } from './me-menu.tsx';
import classes from './node-bar.module.css';
import { PaletteButton } from './palette-button.tsx';
import { useSession } from './session.tsx';

type NodeStatus = OutputOf<'/node/status', 'get'>;

interface Props {
  readonly isRailOpen: boolean;
  /** Null before sign-in: there is no rail then. */
  readonly onRail: ((isOpen: boolean) => void) | null;
}

export function NodeBar({ isRailOpen, onRail }: Props) {
  const t = useTexts(shellTexts);
  const session = useSession();
  const { data: status, error } = useRead('/node/status', {}, { everyMs: 5_000 });
  return (
    <header className={classes.header} data-screen-only>
      {status?.isDemonstration ? <p className={classes.ribbon}>{t.demonstration}</p> : null}
      <div className={classes.bar}>
        {onRail ? (
          <button
            type="button"
            className={classes.opener}
            aria-expanded={isRailOpen}
            aria-controls="rail"
            aria-label={isRailOpen ? t.rail.close : t.rail.open}
            onClick={() => onRail(!isRailOpen)}
          >
            {isRailOpen ? <X aria-hidden size={20} /> : <MenuIcon aria-hidden size={20} />}
          </button>
        ) : null}
        <Link to="/" className={classes.speaker}>
          <span className={classes.code}>{status?.member ?? '··'}</span>
          <span className={classes.name}>{status?.name ?? 'Entente'}</span>
        </Link>
        {status ? <Speaking status={status} isSilent={error !== null} /> : null}
        <div className={classes.end}>
          {session ? <PaletteButton /> : null}
          <MeMenu />
        </div>
      </div>
    </header>
  );
}

interface SpeakingProps {
  readonly status: NodeStatus;
  readonly isSilent: boolean;
}

/** Of a node that has stopped answering nothing is claimed but when it spoke last. */
function Speaking({ status, isSilent }: SpeakingProps) {
  const t = useTexts(shellTexts).node;
  if (!isSilent) return <Standing status={status} />;
  return (
    <section className={classes.standing} aria-label={t.label}>
      <Status kind="bad">{t.silent}</Status>
      <span className={classes.fact}>
        {t.spokeAt} <InstantText at={status.now} />
      </span>
    </section>
  );
}

function Standing({ status }: { readonly status: NodeStatus }) {
  const t = useTexts(shellTexts).node;
  const language = useLanguage();
  const size = new Intl.NumberFormat(language).format(status.logSize);
  const kind = { final: 'ok', provisional: 'warn', none: 'neutral' } as const;
  const { witnesses, logKey } = status;
  const isTrouble = status.forks.length > 0 || status.isRolledBack === true;
  return (
    <section className={classes.standing} aria-label={t.label}>
      {logKey ? (
        <span className={classes.fact}>
          {t.key} <code>{logKey.slice(0, 8)}</code>
        </span>
      ) : null}
      <Link to={'/log' as '/'} className={classes.fact}>
        {t.log(size)}
      </Link>
      <Status kind={kind[status.logState]}>{t[status.logState]}</Status>
      {witnesses ? (
        <span className={classes.fact}>{t.witnesses(witnesses.agreeing, witnesses.total)}</span>
      ) : null}
      {typeof status.headAgeSeconds === 'number' ? (
        <span className={classes.fact}>{t.fresh(status.headAgeSeconds)}</span>
      ) : null}
      {isTrouble ? (
        <span className={classes.trouble} role="alert">
          <TriangleAlert aria-hidden size={16} />
          {status.isRolledBack ? t.rolledBack : t.fork(status.forks[0]!)}
        </span>
      ) : null}
    </section>
  );
}
