// Recording an owner's share from a day: an exact share, or the bounds within which it lies.

import { useAct } from '../../api/queries.ts';
import { PartyField } from '../../parts/party-field.tsx';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { DateField } from '../../ui/date-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { percentOf } from './shares.ts';
import { sourceOf } from './source-of.ts';
import { useRecord } from './use-record.ts';

const EMPTY = { owner: '', low: '', high: '', fromOn: '', toOn: '', source: '', url: '' };

interface Props {
  readonly owned: string;
  readonly onClose: () => void;
}

export function RecordOwner({ owned, onClose }: Props) {
  const texts = useTexts(membersTexts);
  const t = texts.party;
  const record = useAct('post', '/registry/ownership');
  const isNoShare = (text: string) => percentOf(text.trim()) === null;
  const { answers, errors, field, isComplete, isUnsaved } = useRecord(
    EMPTY,
    ({ owner, low, high, fromOn, source }) => ({
      ...(owner === '' ? { owner: t.needOwner } : {}),
      ...(isNoShare(low) ? { low: t.needShare } : {}),
      ...(high.trim() !== '' && isNoShare(high) ? { high: t.needShare } : {}),
      ...(fromOn === '' ? { fromOn: t.needFrom } : {}),
      ...(source.trim() === '' ? { source: texts.parties.needSource } : {}),
    }),
    record.error,
  );
  const submit = async () => {
    if (!isComplete()) return;
    const { owner, low, high, fromOn, toOn } = answers;
    const share = high.trim() ? { low: low.trim(), high: high.trim() } : low.trim();
    const body = {
      ...{ owner, owned, share, fromOn, source: sourceOf(answers) },
      ...(toOn ? { toOn } : {}),
    };
    if ((await record.mutateAsync({ body }).catch(() => null)) !== null) onClose();
  };
  return (
    <RecordDialog
      title={t.recordOwner}
      about={t.recordOwnerAbout}
      errors={errors}
      refused={record.error}
      isBusy={record.isPending}
      isUnsaved={isUnsaved}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <PartyField {...field('owner')} label={t.owner} except={owned} isRequired />
      <TextField {...field('low')} label={t.low} hint={t.shareHint} isShort isRequired />
      <TextField {...field('high')} label={t.high} hint={t.highHint} isShort isOptional />
      <DateField {...field('fromOn')} label={t.from} isRequired />
      <DateField {...field('toOn')} label={t.to} isOptional />
      <TextField {...field('source')} label={t.source} hint={texts.parties.sourceHint} isRequired />
      <TextField {...field('url')} label={texts.parties.sourceUrl} type="url" isOptional />
    </RecordDialog>
  );
}
