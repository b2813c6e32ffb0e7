// Last step of signing: the nation's code typed out, a remark if wanted, and the signature with the
// nation's key. Where two officers are needed it is a call that waits for the second.
import { PenLine } from 'lucide-react';
import { useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Digest } from '../../ui/digest.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { Agreement } from './acts.ts';
import { Nation, useNations } from './nations.tsx';
import type { Preview } from './sign-page.tsx';

export interface Signed {
  /** Noted, and said only when a second officer calls for it too. */
  readonly isNoted: boolean;
  readonly entry: string | undefined;
  readonly sentTo: readonly string[];
  readonly at: string;
}

interface Props {
  readonly agreement: Agreement;
  readonly preview: Preview;
  readonly onSigned: (signed: Signed) => void;
}

const REASON_LENGTH_MAX = 2_000;

export function SignAct({ agreement, preview, onSigned }: Props) {
  const texts = useTexts(instrumentTexts);
  const writing = useWritingTexts();
  const t = writing.signing.sign;
  const { nameOf } = useNations();
  const [code, setCode] = useState('');
  const [reason, setReason] = useState('');
  const [wasTried, setTried] = useState(false);
  const sign = useAct('post', '/instruments/{instrument}/sign');
  const { us, digest, keyId } = preview;
  const error = wasTried && code.trim().toUpperCase() !== us.member ? t.wrong(us.member) : null;
  const submit = async () => {
    setTried(true);
    if (code.trim().toUpperCase() !== us.member) return;
    const body = reason.trim() === '' ? {} : { reason: reason.trim() };
    const path = { instrument: agreement.digest };
    const reply = await sign.mutateAsync({ path, body }).catch(() => null);
    if (reply === null) return;
    const { awaitsSecondOfficer, sentTo, state } = reply.output;
    const entry = reply.evidence?.entry;
    onSigned({ isNoted: awaitsSecondOfficer, entry, sentTo, at: state.at });
  };
  const isTwo = us.officersNeeded === 2;
  const isFirst = isTwo && us.officersCalled === 0;
  return (
    <Form
      onSubmit={() => void submit()}
      errors={error ? { code: error } : {}}
      isUnsaved={reason !== ''}
    >
      <Section title={t.title} lead={t.lead(nameOf(us.member))}>
        <DescriptionList
          items={[
            { term: t.as, value: <Nation code={us.member} /> },
            { term: t.key, value: <Digest value={keyId} /> },
            { term: texts.agreements.one.facts.digest, value: <Digest value={digest} /> },
          ]}
        />
        {isTwo ? <Notice isStanding>{t.twoNeeded}</Notice> : null}
        <TextArea
          name="reason"
          label={t.reason}
          isOptional
          rows={2}
          value={reason}
          onChange={setReason}
          lengthMax={REASON_LENGTH_MAX}
        />
        <TextField
          name="code"
          label={t.type}
          hint={t.typeHint(us.member)}
          isRequired
          isShort
          isCode
          value={code}
          onChange={setCode}
          {...(error ? { error } : {})}
        />
        {sign.error ? <RefusalView problem={sign.error.problem} /> : null}
        <div>
          <Button type="submit" kind="seal" icon={PenLine} isBusy={sign.isPending}>
            {isFirst ? t.first : isTwo ? t.second : t.go}
          </Button>
        </div>
      </Section>
    </Form>
  );
}
