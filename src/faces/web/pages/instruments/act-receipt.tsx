// What came of an act: said and to whom it was sent, or noted until a second officer calls for it,
// with its receipt in the log.
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Notice } from '../../ui/notice.tsx';
import { Seal } from '../../ui/seal.tsx';
import classes from './instruments.module.css';
import { useNations } from './nations.tsx';

export interface Said {
  readonly awaitsSecondOfficer: boolean;
  readonly sentTo: readonly string[];
  readonly entry?: string;
}

export function ActReceipt({ said }: { readonly said: Said }) {
  const t = useTexts(instrumentTexts).agreements.acts;
  const { nameOf } = useNations();
  const { awaitsSecondOfficer, sentTo, entry } = said;
  return (
    <Notice kind="ok" title={awaitsSecondOfficer ? t.doneSecond : t.done}>
      <div className={classes.tight}>
        {awaitsSecondOfficer ? null : (
          <span>{sentTo.length > 0 ? t.sentTo(sentTo.map(nameOf).join(', ')) : t.sentNobody}</span>
        )}
        {entry ? <Seal entry={entry} text={t.receipt} /> : null}
      </div>
    </Notice>
  );
}
