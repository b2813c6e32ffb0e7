// The choices of a combobox. The focus stays in its input; the one aimed at is told by its id.
import { Check } from 'lucide-react';
import { useEffect, useRef } from 'react';
import classes from './combo-box-field.module.css';
import type { ComboOption } from './combo-choices.ts';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly isOpen: boolean;
  readonly options: readonly ComboOption[];
  readonly chosen: string | null;
  readonly at: number;
  readonly none: string;
  readonly onChoose: (option: ComboOption) => void;
}

export function ComboList({ id, label, isOpen, options, chosen, at, none, onChoose }: Props) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (isOpen) list.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, at]);
  return (
    <>
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={label}
        className={classes.list}
        hidden={!isOpen || options.length === 0}
      >
        {options.map((option, i) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the input has the keys
          <div
            key={option.value}
            id={`${id}-${i}`}
            role="option"
            tabIndex={-1}
            aria-selected={option.value === chosen}
            className={classes.option}
            data-aimed={i === at || undefined}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(option)}
          >
            <span>
              {option.text}
              {option.hint ? <span className={classes.hint}> {option.hint}</span> : null}
            </span>
            {option.value === chosen ? <Check size={16} aria-hidden="true" /> : null}
          </div>
        ))}
      </div>
      <p
        role="status"
        className={isOpen && options.length === 0 ? classes.none : 'visually-hidden'}
      >
        {isOpen && options.length === 0 ? none : null}
      </p>
    </>
  );
}
