// An act on a text, asked for once more before it is signed and sent: what it does, what the others
// will read. A refusal stays here with what was typed.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type FieldErrors, fieldErrorsOf } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { type ActAnswers, ActFields } from './act-fields.tsx';
import type { Said } from './act-receipt.tsx';
import type { Act, Agreement } from './acts.ts';
import classes from './instruments.module.css';

export type DialogAct = Exclude<Act, 'sign'>;

interface Props {
  readonly act: DialogAct;
  readonly agreement: Agreement;
  readonly self: string;
  readonly onClose: () => void;
  readonly onSaid: (said: Said) => void;
}

const EMPTY: ActAnswers = { reason: '', matter: '', against: '', tier: '' };

/** One hook an act: each is an operation of its own. */
function useSay(act: DialogAct) {
  const all = {
    propose: useAct('post', '/instruments/{instrument}/propose'),
    object: useAct('post', '/instruments/{instrument}/object'),
    abstain: useAct('post', '/instruments/{instrument}/abstain'),
    withdraw: useAct('post', '/instruments/{instrument}/withdraw'),
    notice: useAct('post', '/instruments/{instrument}/suspend'),
    lift: useAct('post', '/instruments/{instrument}/lift'),
  };
  const { isPending, error } = all[act];
  const say = (instrument: string, { reason, matter, against, tier }: ActAnswers) => {
    const path = { instrument };
    const because = reason.trim() === '' ? {} : { reason: reason.trim() };
    if (act === 'propose') return all.propose.mutateAsync({ path, body: { isSigned: false } });
    if (act === 'object') return all.object.mutateAsync({ path, body: { reason: reason.trim() } });
    if (act === 'abstain') return all.abstain.mutateAsync({ path, body: because });
    if (act === 'withdraw') return all.withdraw.mutateAsync({ path, body: because });
    if (act === 'lift') return all.lift.mutateAsync({ path, body: { matter, ...because } });
    const notice = { matter, reason: reason.trim(), ...(tier ? { tier } : {}) };
    return all.notice.mutateAsync({ path, body: { ...notice, ...(against ? { against } : {}) } });
  };
  return { say, isPending, error };
}

export function ActDialog({ act, agreement, self, onClose, onSaid }: Props) {
  const t = useTexts(instrumentTexts).agreements.acts;
  const [answers, setAnswers] = useState(EMPTY);
  const [wasTried, setTried] = useState(false);
  const { say, isPending, error } = useSay(act);
  const lacking = lackingIn(act, answers, agreement, self, t);
  const errors = { ...fieldErrorsOf(error?.problem.because), ...(wasTried ? lacking : {}) };
  const send = async () => {
    setTried(true);
    if (Object.keys(lacking).length > 0) return;
    const reply = await say(agreement.id, answers).catch(() => null);
    if (reply === null) return;
    const { awaitsSecondOfficer, sentTo } = reply.output;
    const entry = reply.evidence?.entry;
    onSaid({ awaitsSecondOfficer, sentTo, ...(entry ? { entry } : {}) });
  };
  const isLeaving = act === 'withdraw' && agreement.state.decidedAt !== undefined;
  const name = isLeaving ? 'leave' : act;
  return (
    <Dialog isOpen isFirm onClose={onClose} title={t.dialog[name]}>
      <Form onSubmit={() => void send()} errors={errors} isUnsaved={answers !== EMPTY}>
        <p>{t.about[name]}</p>
        <ActFields
          act={act}
          agreement={agreement}
          self={self}
          answers={answers}
          errors={errors}
          onChange={(changed) => setAnswers({ ...answers, ...changed })}
        />
        {error ? <RefusalView problem={error.problem} /> : null}
        <div className={classes.row}>
          <Button type="submit" kind="seal" isBusy={isPending}>
            {t.confirm}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t.cancel}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

type Words = {
  readonly [name in 'needReason' | 'needMatter' | 'needAgainst' | 'needChoice']: string;
};

function lackingIn(
  act: DialogAct,
  { reason, matter, against }: ActAnswers,
  { instrument }: Agreement,
  self: string,
  words: Words,
): FieldErrors {
  const isMute = (act === 'object' || act === 'notice') && reason.trim() === '';
  const isNameless = act === 'notice' && !/^[A-Za-z0-9][A-Za-z0-9.:/-]*$/.test(matter);
  const others = instrument.parties.filter((party) => party !== self);
  return {
    ...(isNameless ? { matter: words.needMatter } : {}),
    ...(act === 'lift' && matter === '' ? { matter: words.needChoice } : {}),
    ...(act === 'notice' && others.length > 1 && !against ? { against: words.needAgainst } : {}),
    ...(isMute ? { reason: words.needReason } : {}),
  };
}
