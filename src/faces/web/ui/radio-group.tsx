// One of a few that should all be seen, each with room for a word on what it means.
import classes from './choice.module.css';
import { ChoiceGroup, type ChoiceGroupProps } from './choice-group.tsx';

interface Props extends ChoiceGroupProps {
  readonly value: string | null;
  readonly onChange: (value: string) => void;
}

export function RadioGroup({ value, onChange, ...rest }: Props) {
  return (
    <ChoiceGroup
      {...rest}
      input={({ group, ...input }) => (
        <>
          <input
            {...input}
            type="radio"
            name={group}
            checked={input.value === value}
            onChange={() => onChange(input.value)}
          />
          <span className={classes.dot} aria-hidden="true" />
        </>
      )}
    />
  );
}
