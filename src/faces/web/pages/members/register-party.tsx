// Registering a party, with the source that says it exists.
import { useNavigate } from '@tanstack/react-router';
import { useAct } from '../../api/queries.ts';
import { stepTo } from '../../shell/step-to.ts';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { KINDS } from './party-table.tsx';
import { RecordDialog } from './record-dialog.tsx';
import { sourceOf } from './source-of.ts';
import { useRecord } from './use-record.ts';

const EMPTY = { kind: '', name: '', country: '', source: '', url: '' };

export function RegisterParty({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(membersTexts).parties;
  const register = useAct('post', '/registry/parties');
  const navigate = useNavigate();
  const { answers, errors, field, isComplete, isUnsaved } = useRecord(
    EMPTY,
    ({ kind, name, country, source }) => ({
      ...(kind === '' ? { kind: t.needKind } : {}),
      ...(name.trim() === '' ? { name: t.needName } : {}),
      ...(country !== '' && !/^[A-Z]{2}$/.test(country) ? { country: t.needCountry } : {}),
      ...(source.trim() === '' ? { source: t.needSource } : {}),
    }),
    register.error,
  );
  const submit = async () => {
    const kind = KINDS.find((one) => one === answers.kind);
    if (!isComplete() || !kind) return;
    const { name, country } = answers;
    const body = {
      kind,
      name: name.trim(),
      ...(country ? { country } : {}),
      source: sourceOf(answers),
    };
    const reply = await register.mutateAsync({ body }).catch(() => null);
    if (reply === null) return;
    onClose();
    await navigate(stepTo(`/members/parties/${reply.output.party.id}`));
  };
  return (
    <RecordDialog
      title={t.register}
      about={t.registerAbout}
      errors={errors}
      refused={register.error}
      isBusy={register.isPending}
      isUnsaved={isUnsaved}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <SelectField
        {...field('kind')}
        label={t.kind}
        options={KINDS.map((value) => ({ value, text: t.kinds[value] }))}
        emptyText={t.choose}
        isRequired
      />
      <TextField {...field('name')} label={t.name} autoComplete="off" isRequired />
      <TextField {...field('country')} label={t.countryCode} isShort isCode isOptional />
      <TextField {...field('source')} label={t.source} hint={t.sourceHint} isRequired />
      <TextField {...field('url')} label={t.sourceUrl} type="url" isOptional />
    </RecordDialog>
  );
}
