// The comparison by telephone. The fingerprint heard is typed, not ticked off: what was sent is
// shown only after both are the same, so nobody can nod to what stands on the screen.
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useHolds, useSession } from '../../shell/session.tsx';
import { stepTo } from '../../shell/step-to.ts';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { isSameFingerprint } from './fingerprints.ts';
import classes from './members.module.css';
import type { AccessionRequest } from './types.ts';

interface Props {
  readonly request: AccessionRequest;
  readonly name: string;
  readonly onCancel: () => void;
}

export function ProposeAccession({ request, name, onCancel }: Props) {
  const t = useTexts(membersTexts).requests;
  const mayPropose = useHolds('treaty-officer');
  const [heard, setHeard] = useState('');
  const [wasTried, setTried] = useState(false);
  const { propose, isPending, error } = usePropose(request, t.accessionOf(name));
  const isSame = isSameFingerprint(heard, request.fingerprint);
  const problem = heard.trim() === '' ? t.needHeard : isSame ? undefined : t.differs;
  const submit = () => {
    setTried(true);
    if (isSame && mayPropose) void propose();
  };
  return (
    <Form
      onSubmit={submit}
      errors={wasTried && problem ? { heard: problem } : {}}
      label={t.compare}
    >
      <p>{t.howTo(name)}</p>
      <TextField
        name="heard"
        label={t.heard}
        hint={t.heardHint}
        value={heard}
        onChange={setHeard}
        autoComplete="off"
        isCode
        isRequired
        {...(wasTried && problem ? { error: problem } : {})}
      />
      {isSame ? <Notice kind="ok">{t.same}</Notice> : null}
      {error ? <RefusalView problem={error.problem} /> : null}
      <div className={classes.row}>
        <Button
          type="submit"
          kind="seal"
          isBusy={isPending}
          disabledBecause={mayPropose ? null : t.treatyOnly}
        >
          {t.propose}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </Form>
  );
}

/** Drafts and proposes as `entente admit` does; then shows the text, for signing. */
function usePropose({ statement: { card } }: AccessionRequest, title: string) {
  const self = useSession()?.member ?? '';
  const draft = useAct('post', '/instruments');
  const propose = useAct('post', '/instruments/{instrument}/propose');
  const navigate = useNavigate();
  const run = async () => {
    const { output } = await draft.mutateAsync({
      body: {
        type: 'accession',
        title,
        parties: [card.member, self].sort(),
        terms: { ...card },
        decisionRule: 'all-members',
      },
    });
    await propose.mutateAsync({ path: { instrument: output.id }, body: {} });
    await navigate(stepTo(`/agreements/${output.id}`));
  };
  const isPending = draft.isPending || propose.isPending;
  // A refusal is shown from the act's own state; the rejected promise says nothing more.
  return {
    propose: () => run().catch(() => undefined),
    isPending,
    error: draft.error ?? propose.error,
  };
}
