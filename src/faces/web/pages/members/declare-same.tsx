// Saying that two records describe the same thing, and taking it back.

import { useAct } from '../../api/queries.ts';
import { PartyField } from '../../parts/party-field.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { sourceOf } from './source-of.ts';
import { useRecord } from './use-record.ts';

const CONFIDENCES = ['possible', 'probable', 'certain'] as const;

interface Props {
  readonly one: string;
  readonly onClose: () => void;
}

export function DeclareSame({ one, onClose }: Props) {
  const texts = useTexts(membersTexts);
  const t = texts.party;
  const declare = useAct('post', '/registry/sameness');
  const { answers, errors, field, isComplete, isUnsaved } = useRecord(
    { other: '', confidence: 'probable', source: '', url: '' },
    ({ other, source }) => ({
      ...(other === '' ? { other: t.needOther } : {}),
      ...(source.trim() === '' ? { source: texts.parties.needSource } : {}),
    }),
    declare.error,
  );
  const submit = async () => {
    const confidence = CONFIDENCES.find((each) => each === answers.confidence);
    if (!isComplete() || !confidence) return;
    const body = { one, other: answers.other, confidence, source: sourceOf(answers) };
    if ((await declare.mutateAsync({ body }).catch(() => null)) !== null) onClose();
  };
  return (
    <RecordDialog
      title={t.declare}
      about={t.declareAbout}
      errors={errors}
      refused={declare.error}
      isBusy={declare.isPending}
      isUnsaved={isUnsaved}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PartyField {...field('other')} label={t.other} except={one} isRequired />
      <SelectField
        {...field('confidence')}
        label={t.confidence}
        options={CONFIDENCES.map((value) => ({ value, text: t.confidences[value] }))}
      />
      <TextField {...field('source')} label={t.source} hint={texts.parties.sourceHint} isRequired />
      <TextField {...field('url')} label={texts.parties.sourceUrl} type="url" isOptional />
    </RecordDialog>
  );
}

interface RetractProps {
  readonly claim: string;
  readonly onClose: () => void;
}

export function RetractSame({ claim, onClose }: RetractProps) {
  const t = useTexts(membersTexts).party;
  const retract = useAct('post', '/registry/sameness/{claim}/retract');
  const { answers, errors, field, isComplete, isUnsaved } = useRecord(
    { because: '' },
    ({ because }) => (because.trim() === '' ? { because: t.needBecause } : {}),
    retract.error,
  );
  const submit = async () => {
    if (!isComplete()) return;
    const body = { because: answers.because.trim() };
    const reply = await retract.mutateAsync({ path: { claim }, body }).catch(() => null);
    if (reply !== null) onClose();
  };
  return (
    <RecordDialog
      title={t.retract}
      about={t.retractAbout}
      errors={errors}
      refused={retract.error}
      isBusy={retract.isPending}
      isUnsaved={isUnsaved}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField {...field('because')} label={t.why} isRequired />
    </RecordDialog>
  );
}
