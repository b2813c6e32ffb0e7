// One of a few. Where nothing need be said, silence is a choice of its own, and says that it
// denies.
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { type TermProps, useShared } from './term-props.ts';
import { useTermWords } from './term-words.ts';

const SAYS_NOTHING = 'nothing';
const RADIOS_MAX = 4;
/** Words so short stand beside one another. */
const SHORT = 26;

export function TermChoice(props: TermProps) {
  const { node, value, onChange } = props;
  const { field } = node;
  const { isOptional, ...shared } = useShared(props);
  const words = useTermWords();
  const t = useWritingTexts().signing.draft;
  const choices = (field.choices ?? []).map((one) => ({ value: one, text: words.choice(one) }));
  const chosen = typeof value === 'string' ? value : null;
  if (choices.length > RADIOS_MAX)
    return (
      <SelectField
        {...shared}
        isOptional={isOptional}
        emptyText={t.chooseOne}
        value={chosen ?? ''}
        onChange={(one) => onChange(one || undefined)}
        options={choices}
      />
    );
  const isInline = choices.every(({ text }) => text.length <= SHORT);
  const silent = { value: SAYS_NOTHING, text: t.silent };
  return (
    <RadioGroup
      {...shared}
      isInline={isInline}
      value={isOptional ? (chosen ?? SAYS_NOTHING) : chosen}
      onChange={(one) => onChange(one === SAYS_NOTHING ? undefined : one)}
      options={isOptional ? [silent, ...choices.toReversed()] : choices}
    />
  );
}
