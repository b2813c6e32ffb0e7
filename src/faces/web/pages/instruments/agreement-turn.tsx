// The one thing to decide on a text, above everything else: whether it is this nation's, and this
// officer's, turn, and where the ceremony of signing begins.
import { PenLine } from 'lucide-react';
import { useHolds } from '../../shell/session.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { Agreement, Ballot } from './acts.ts';
import { useNations } from './nations.tsx';

interface Props {
  readonly agreement: Agreement;
  readonly us: Ballot['us'];
}

export function AgreementTurn({ agreement, us }: Props) {
  const { one: t, acts } = useTexts(instrumentTexts).agreements;
  const { nameOf } = useNations();
  const isOfficer = useHolds('treaty-officer');
  const { id, state } = agreement;
  const isOpen = state.stage === 'proposed' || state.stage === 'signed';
  const hasSpoken = isOpen && [...state.signedBy, ...state.objections].includes(us.member);
  const words = {
    propose: t.draftWaits,
    vote: t.voteWaits(nameOf(us.member)),
    'second-officer': us.isCalledByYou ? t.secondYours : t.secondWaits,
    witnesses: t.witnessWaits,
    nothing: hasSpoken ? acts.why.spoken(nameOf(us.member)) : t.nothing[state.stage],
  }[us.waitsFor];
  const maySign = us.isOurTurn && (us.waitsFor === 'vote' || us.waitsFor === 'second-officer');
  if (us.isOurTurn)
    return (
      <Card
        level={2}
        tone="action"
        title={t.yourTurn}
        actions={
          maySign ? (
            <ButtonLink href={`/agreements/${id}/sign`} kind="seal" icon={PenLine}>
              {us.waitsFor === 'second-officer' ? t.secondRead : t.read}
            </ButtonLink>
          ) : undefined
        }
      >
        <p>{words}</p>
      </Card>
    );
  if (us.waitsFor === 'nothing' && !isOfficer) return null;
  return (
    <Notice isStanding {...(us.waitsFor === 'nothing' ? { title: t.noTurn } : {})}>
      {words}
    </Notice>
  );
}
