// Participants who withdrew from a data set: taking them out, and what each withdrawal left to do.
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { usePlace } from '../../parts/place.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { useTexts } from '../../texts/texts.ts';
import { versionsTexts } from '../../texts/versions.ts';
import { HeldPage } from './held-page.tsx';
import type { Withdrawal } from './types.ts';
import { WithdrawForm } from './withdraw-form.tsx';
import { WithdrawalList } from './withdrawal-list.tsx';
import { WithdrawalView } from './withdrawal-view.tsx';

export function ParticipantsPage() {
  const { people: t } = useTexts(versionsTexts);
  return (
    <HeldPage title={t.title} name={t.name} lead={t.lead}>
      {({ dataset }) => <Withdrawals dataset={dataset} />}
    </HeldPage>
  );
}

function Withdrawals({ dataset }: { readonly dataset: string }) {
  const place = usePlace();
  const isSteward = useHolds('steward');
  const [done, setDone] = useState<Withdrawal | null>(null);
  const query = { dataset };
  const read = useRead('/data-commons/withdrawals', { query }, { isFresh: true });
  const chosen = place.word('withdrawal');
  const take = (withdrawal: Withdrawal) => {
    setDone(withdrawal);
    place.change({ withdrawal: withdrawal.withdrawal }, true);
    void read.refetch();
  };
  return (
    <>
      {chosen === '' ? null : <Chosen withdrawal={chosen} done={done} />}
      {isSteward && chosen === '' ? <WithdrawForm dataset={dataset} onDone={take} /> : null}
      <Remote of={read}>
        {({ withdrawals }) => <WithdrawalList dataset={dataset} withdrawals={withdrawals} />}
      </Remote>
    </>
  );
}

interface ChosenProps {
  readonly withdrawal: string;
  readonly done: Withdrawal | null;
}

/** What the act answered is shown as it is; one that is looked up is asked for whole. */
function Chosen({ withdrawal, done }: ChosenProps) {
  const isDone = done?.withdrawal === withdrawal;
  const query = { withdrawal };
  const read = useRead('/data-commons/withdrawals', { query }, { isOff: isDone });
  if (isDone) return <WithdrawalView withdrawal={done} isNew />;
  return (
    <Remote of={read}>
      {({ withdrawals }) =>
        withdrawals.map((one) => <WithdrawalView key={one.withdrawal} withdrawal={one} />)
      }
    </Remote>
  );
}
