// On paper the node bar is gone: this line says instead whose node the page is from, how its log
// stood, and where the page is found again.
import { useLocation } from '@tanstack/react-router';
import { useRead } from '../api/queries.ts';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import { InstantText } from '../ui/instant-text.tsx';
import { useLocale } from '../ui/locale.ts';
import classes from './app.module.css';

export function PrintedFrom() {
  const t = useTexts(shellTexts);
  const { number } = useLocale();
  const { data: status } = useRead('/node/status');
  // A new address is another line.
  useLocation();
  if (!status) return null;
  const { name, logKey, logSize, logState, isDemonstration } = status;
  const facts = [
    name,
    ...(logKey ? [`${t.node.key} ${logKey.slice(0, 8)}`] : []),
    t.node.log(number(logSize)),
    t.node[logState],
    window.location.href,
  ];
  return (
    <p className={classes.printed} data-print-only>
      {facts.join(' · ')} · <InstantText at={status.now} hasSeconds />
      {isDemonstration ? (
        <>
          <br />
          {t.demonstration}
        </>
      ) : null}
    </p>
  );
}
