// Everything this nation can do with a text, each as a button that says why it is off. Whatever
// signs asks first; consent itself goes the way of the ceremony.
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useHolds } from '../../shell/session.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { ActDialog, type DialogAct } from './act-dialog.tsx';
import { ActReceipt, type Said } from './act-receipt.tsx';
import { ACTS, type Act, type Agreement, type Ballot, whyNot } from './acts.ts';
import classes from './instruments.module.css';
import { useNations } from './nations.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly ballot: Ballot;
}

export function AgreementActs({ agreement, ballot }: Props) {
  const t = useTexts(instrumentTexts).agreements.acts;
  const isOfficer = useHolds('treaty-officer');
  const { nameOf } = useNations();
  const [asked, setAsked] = useState<DialogAct | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const isLeaving = agreement.state.decidedAt !== undefined;
  const off = (act: Act) => whyNot(act, { agreement, ballot, isOfficer, nameOf }, t.why);
  return (
    <div className={classes.stack}>
      {said ? <ActReceipt said={said} /> : null}
      <ul className={classes.acts} data-screen-only>
        {ACTS.map((act) => (
          <li key={act}>
            <ActButton
              act={act}
              text={act === 'withdraw' && isLeaving ? t.leave : t[act]}
              off={off(act)}
              id={agreement.id}
              onAsk={setAsked}
            />
          </li>
        ))}
        <li>
          {isOfficer ? (
            <ButtonLink href={`/agreements/new?replaces=${agreement.id}`} kind="secondary">
              {t.amend}
            </ButtonLink>
          ) : (
            <Button kind="secondary" disabledBecause={t.why.officer}>
              {t.amend}
            </Button>
          )}
        </li>
      </ul>
      {asked ? (
        <ActDialog
          act={asked}
          agreement={agreement}
          self={ballot.us.member}
          onClose={() => setAsked(null)}
          onSaid={(done) => {
            setAsked(null);
            setSaid(done);
          }}
        />
      ) : null}
    </div>
  );
}

interface ButtonProps {
  readonly act: Act;
  readonly text: string;
  readonly off: string | null;
  readonly id: string;
  readonly onAsk: (act: DialogAct) => void;
}

function ActButton({ act, text, off, id, onAsk }: ButtonProps) {
  if (act === 'sign')
    return off === null ? (
      <ButtonLink href={`/agreements/${id}/sign`} kind="seal" icon={PenLine}>
        {text}
      </ButtonLink>
    ) : (
      <Button kind="secondary" disabledBecause={off}>
        {text}
      </Button>
    );
  const isHard = act === 'withdraw' || act === 'notice' || act === 'object';
  return (
    <Button
      kind={off === null && isHard ? 'danger' : 'secondary'}
      disabledBecause={off}
      onPress={() => onAsk(act)}
    >
      {text}
    </Button>
  );
}
