// How much of a pack was verified against its source: a count, and a bar of as many parts as rules.
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { useLocale } from '../../ui/locale.ts';
import classes from './verified-share.module.css';

interface Props {
  readonly verified: number;
  readonly total: number;
}

export function VerifiedShare({ verified, total }: Props) {
  const t = useTexts(lawTexts);
  const { number } = useLocale();
  return (
    <span className={classes.share}>
      <span className={classes.bar} aria-hidden="true">
        <span className={classes.done} style={{ flexGrow: verified }} />
        <span className={classes.rest} style={{ flexGrow: total - verified }} />
      </span>
      <span>{t.browse.ofAll(number(verified), number(total))}</span>
    </span>
  );
}
