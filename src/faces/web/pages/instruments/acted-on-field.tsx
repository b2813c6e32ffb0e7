// The text that another text ends or suspends, chosen by its title; its digest is what is signed.
import { useRead } from '../../api/queries.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { type TermProps, useShared } from './term-props.ts';

export function ActedOnField(props: TermProps) {
  const { value, onChange } = props;
  const writing = useWritingTexts();
  const { isOptional: _isOptional, ...shared } = useShared(props);
  const list = useRead('/instruments', { query: { limit: 200 } });
  const binding = (list.data?.instruments ?? []).filter(
    ({ stage }) => stage === 'in-force' || stage === 'suspended' || stage === 'adopted',
  );
  return (
    <SelectField
      {...shared}
      emptyText={writing.signing.draft.chooseOne}
      value={typeof value === 'string' ? value : ''}
      onChange={(digest) => onChange(digest || undefined)}
      options={binding.map(({ digest, title, parties }) => ({
        value: digest,
        text: `${title} (${parties.join(', ')})`,
      }))}
    />
  );
}
