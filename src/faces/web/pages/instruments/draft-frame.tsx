// The frame of a text: its title, its parties, the rule that adopts it.
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { RadioGroup } from '../../ui/radio-group.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { DraftPartProps } from './draft-form.tsx';
import { OWN_RULE } from './draft-state.ts';
import { useNations, useSelf } from './nations.tsx';
import type { Template } from './term-tree.ts';

interface Props extends DraftPartProps {
  readonly template: Template;
}

export function DraftFrame({ template, draft, errors, onChange }: Props) {
  const t = useWritingTexts().signing.draft;
  const self = useSelf();
  const nations = useNations();
  const own = template.mayUseOwnRule
    ? [{ value: OWN_RULE, text: t.ownRule, hint: t.ownRuleWords }]
    : [];
  const error = (name: string) => (errors[name] ? { error: errors[name] } : {});
  return (
    <>
      <TextField
        name="title"
        label={t.textTitle}
        hint={t.textTitleHint}
        isRequired
        value={draft.title}
        onChange={(title) => onChange({ title })}
        {...error('title')}
      />
      <CheckboxGroup
        name="parties"
        label={t.parties}
        hint={t.partiesHint}
        isInline
        options={nations.all
          .filter(({ code }) => code !== self)
          .map(({ code, name }) => ({ value: code, text: name }))}
        values={draft.parties}
        onChange={(parties) => onChange({ parties })}
        {...error('parties')}
      />
      <RadioGroup
        name="decisionRule"
        label={t.rule}
        hint={t.ruleHint}
        value={draft.rule || null}
        onChange={(rule) => onChange({ rule })}
        options={[
          ...own,
          ...template.rules.map(({ name, title, words, source }) => ({
            value: name,
            text: <span lang="en">{title}</span>,
            hint: (
              <span lang="en">
                {[words.slice(0, 3).join(' '), source].filter(Boolean).join(' · ')}
              </span>
            ),
          })),
        ]}
        {...error('decisionRule')}
      />
    </>
  );
}
