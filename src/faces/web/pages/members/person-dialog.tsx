// Granting a mandate, ending one, or ending a person's access: each with its reason, which the
// ledger keeps. A mandate that gives power waits for a second person; the refusal says so and who.
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { membersTexts } from '../../texts/members.ts';
import { shellTexts } from '../../texts/shell.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DateField } from '../../ui/date-field.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type FieldErrors, fieldErrorsOf } from '../../ui/field-errors.ts';
import { Form } from '../../ui/form.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useToast } from '../../ui/toast-context.ts';
import { standingMandates } from './mandates.ts';
import classes from './members.module.css';
import type { PersonRow } from './types.ts';

export type PersonAct = 'grant' | 'revoke' | 'dismiss';

interface Props {
  readonly act: PersonAct;
  readonly row: PersonRow;
  readonly onClose: () => void;
}

interface Answers {
  readonly role: string;
  readonly mandate: string;
  readonly until: string;
  readonly reason: string;
}
const EMPTY: Answers = { role: '', mandate: '', until: '', reason: '' };

export function PersonDialog({ act, row, onClose }: Props) {
  const t = useTexts(membersTexts).people;
  const [answers, setAnswers] = useState(EMPTY);
  const [wasTried, setTried] = useState(false);
  const say = useToast();
  const { send, isPending, error } = useSend(act, row);
  const lacking = lackingIn(act, answers, t);
  const errors = { ...fieldErrorsOf(error?.problem.because), ...(wasTried ? lacking : {}) };
  const submit = async () => {
    setTried(true);
    if (Object.keys(lacking).length > 0) return;
    const reply = await send(answers).catch(() => null);
    if (reply === null) return;
    say({
      text: t.done[act],
      kind: 'ok',
      ...(reply.evidence ? { entry: reply.evidence.entry } : {}),
    });
    onClose();
  };
  return (
    <Dialog isOpen isFirm onClose={onClose} title={`${t[act]}: ${row.person.name}`}>
      <Form onSubmit={() => void submit()} errors={errors} isUnsaved={answers !== EMPTY}>
        <p>{t.about[act]}</p>
        <Fields
          {...{ act, row, answers, errors }}
          onChange={(changed) => setAnswers({ ...answers, ...changed })}
        />
        {error ? <RefusalView problem={error.problem} /> : null}
        <div className={classes.row}>
          <Button type="submit" kind={act === 'grant' ? 'primary' : 'danger'} isBusy={isPending}>
            {t[act]}
          </Button>
          <Button kind="quiet" onPress={onClose}>
            {t.cancel}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface FieldsProps {
  readonly act: PersonAct;
  readonly row: PersonRow;
  readonly answers: Answers;
  readonly errors: FieldErrors;
  readonly onChange: (changed: Partial<Answers>) => void;
}

function Fields({ act, row, answers, errors, onChange }: FieldsProps) {
  const t = useTexts(membersTexts).people;
  const { roles } = useTexts(shellTexts);
  const wrong = (name: string) => (errors[name] ? { error: errors[name] } : {});
  return (
    <>
      {act === 'grant' ? (
        <>
          <SelectField
            name="role"
            label={t.role}
            value={answers.role}
            onChange={(role) => onChange({ role })}
            options={Object.entries(roles).map(([value, text]) => ({ value, text }))}
            emptyText={t.choose}
            isRequired
            {...wrong('role')}
          />
          <DateField
            name="until"
            label={t.untilDate}
            hint={t.untilHint}
            value={answers.until}
            onChange={(until) => onChange({ until })}
            isOptional
          />
        </>
      ) : null}
      {act === 'revoke' ? (
        <SelectField
          name="mandate"
          label={t.mandate}
          value={answers.mandate}
          onChange={(mandate) => onChange({ mandate })}
          options={standingMandates(row.mandates).map(({ id, role }) => ({
            value: id,
            text: roles[role] ?? role,
          }))}
          emptyText={t.choose}
          isRequired
          {...wrong('mandate')}
        />
      ) : null}
      <TextField
        name="reason"
        label={act === 'grant' ? t.source : t.because}
        hint={act === 'grant' ? t.sourceHint : t.becauseHint}
        value={answers.reason}
        onChange={(reason) => onChange({ reason })}
        isRequired
        {...wrong('reason')}
      />
    </>
  );
}

/** One hook an act: each is an operation of its own. */
function useSend(act: PersonAct, { person }: PersonRow) {
  const all = {
    grant: useAct('post', '/members/people/{person}/mandates'),
    revoke: useAct('post', '/members/mandates/{mandate}/revoke'),
    dismiss: useAct('post', '/members/people/{person}/dismiss'),
  };
  const { isPending, error } = all[act];
  const send = ({ role, mandate, until, reason }: Answers) => {
    const path = { person: person.id };
    const because = reason.trim();
    if (act === 'revoke') return all.revoke.mutateAsync({ path: { mandate }, body: { because } });
    if (act === 'dismiss') return all.dismiss.mutateAsync({ path, body: { because } });
    const end = until ? { toAt: `${until}T23:59:59Z` } : {};
    return all.grant.mutateAsync({ path, body: { role, source: because, ...end } });
  };
  return { send, isPending, error };
}

type Words = Readonly<Record<'needRole' | 'needMandate' | 'needReason', string>>;

const lackingIn = (act: PersonAct, { role, mandate, reason }: Answers, t: Words): FieldErrors => ({
  ...(act === 'grant' && role === '' ? { role: t.needRole } : {}),
  ...(act === 'revoke' && mandate === '' ? { mandate: t.needMandate } : {}),
  ...(reason.trim() === '' ? { reason: t.needReason } : {}),
});
