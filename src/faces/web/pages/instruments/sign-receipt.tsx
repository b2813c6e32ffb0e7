// What came of a signature: signed or noted, when, which bytes, sent to whom, and its receipt in
// the log, to be kept on paper if wanted.
import { Printer } from 'lucide-react';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { Seal } from '../../ui/seal.tsx';
import type { Agreement } from './acts.ts';
import classes from './instruments.module.css';
import { Nation, Nations, useNations, useSelf } from './nations.tsx';
import type { Signed } from './sign-act.tsx';
import { StageStatus } from './stage-status.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly signed: Signed;
}

export function SignReceipt({ agreement, signed }: Props) {
  const texts = useTexts(instrumentTexts);
  const writing = useWritingTexts();
  const t = writing.signing;
  const self = useSelf();
  const { nameOf } = useNations();
  const { isNoted, entry, sentTo, at } = signed;
  const { id, digest, instrument, state } = agreement;
  const lead = isNoted ? t.receipt.notedLead : t.receipt.lead(nameOf(self), instrument.title);
  return (
    <div className={classes.stack}>
      <LiveRegion>{lead}</LiveRegion>
      <div className={classes.receipt} data-signed={isNoted ? undefined : true}>
        <p>{lead}</p>
        <DescriptionList
          items={[
            { term: t.sign.as, value: <Nation code={self} /> },
            {
              term: isNoted ? t.receipt.notedAt : t.receipt.statementAt,
              value: <InstantText at={at} hasSeconds />,
            },
            {
              term: isNoted ? texts.agreements.one.facts.digest : t.receipt.digest,
              value: <Digest value={digest} isWhole />,
            },
            ...(isNoted
              ? []
              : [
                  {
                    term: t.receipt.sentTo,
                    value: <Nations codes={sentTo} none={t.receipt.nobody} />,
                  },
                ]),
            { term: t.receipt.state, value: <StageStatus stage={state.stage} /> },
            ...(entry
              ? [{ term: t.receipt.entry, value: <Seal entry={entry} text={entry} /> }]
              : []),
          ]}
        />
      </div>
      <div className={classes.row} data-screen-only>
        <ButtonLink href={`/agreements/${id}`}>{t.toText}</ButtonLink>
        {entry ? (
          <ButtonLink href={`/log/${entry}`} kind="secondary">
            {t.receipt.open}
          </ButtonLink>
        ) : null}
        <Button kind="quiet" icon={Printer} onPress={() => window.print()}>
          {t.receipt.print}
        </Button>
      </div>
    </div>
  );
}
