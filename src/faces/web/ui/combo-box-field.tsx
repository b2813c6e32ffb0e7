// One of many, by typing: the editable combobox with list autocomplete of the ARIA Authoring
// Practices. Our own, since the ready-made one adds 67 kB and a style element that the node's
// Content-Security-Policy forbids.
import { ChevronsUpDown } from 'lucide-react';
import { useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { classNames } from './class-names.ts';
import classes from './combo-box-field.module.css';
import { type ComboOption, matchingOptions } from './combo-choices.ts';
import { ComboList } from './combo-list.tsx';
import fieldClasses from './field.module.css';
import { Field, type FieldProps } from './field.tsx';

interface Props extends FieldProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  readonly options: readonly ComboOption[];
  /** Told what is typed, when the server finds the options; they are then shown as they come. */
  readonly onSearch?: (typed: string) => void;
  readonly placeholder?: string;
}

interface State {
  readonly isOpen: boolean;
  /** Null: nothing typed since a choice was made. */
  readonly typed: string | null;
  readonly at: number;
}

const CLOSED: State = { isOpen: false, typed: null, at: -1 };

export function ComboBoxField({ value, onChange, options, onSearch, ...props }: Props) {
  const { placeholder, ...field } = props;
  const t = useTexts(uiTexts).combo;
  const [{ isOpen, typed, at }, setState] = useState<State>(CLOSED);
  const chosen = options.find((option) => option.value === value);
  const found = typed === null || onSearch ? options : matchingOptions(options, typed);
  const open = (to = chosen ? found.indexOf(chosen) : -1) =>
    setState({ isOpen: true, typed, at: to });
  const choose = (option: ComboOption | undefined) => {
    if (option) onChange(option.value);
    setState(CLOSED);
  };
  const type = (text: string) => {
    setState({ isOpen: true, typed: text, at: text === '' ? -1 : 0 });
    onSearch?.(text);
    if (text === '') onChange(null);
  };
  const onKey = (key: string): boolean => {
    const act = actOf(key, { isOpen, at, count: found.length });
    if (act === null) return false;
    if (act === 'close') setState(CLOSED);
    else if (act === 'choose') choose(found[at]);
    else open(act === 'open' ? undefined : act.to);
    return true;
  };
  return (
    <Field {...field}>
      {(control) => (
        <div className={classes.place}>
          <input
            {...control}
            type="text"
            role="combobox"
            className={classNames(fieldClasses.control, classes.input)}
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={`${control.id}-list`}
            aria-activedescendant={isOpen && at >= 0 ? `${control.id}-${at}` : undefined}
            placeholder={placeholder}
            value={typed ?? chosen?.text ?? ''}
            onChange={({ target }) => type(target.value)}
            onKeyDown={(event) => onKey(event.key) && event.preventDefault()}
            onBlur={() => setState(CLOSED)}
            onClick={() => isOpen || open()}
          />
          <ChevronsUpDown className={classes.arrow} size={16} aria-hidden="true" />
          <ComboList
            id={control.id}
            label={field.label}
            isOpen={isOpen}
            options={found}
            chosen={value}
            at={at}
            none={t.none}
            onChoose={choose}
          />
        </div>
      )}
    </Field>
  );
}

type KeyAct = 'open' | 'close' | 'choose' | { readonly to: number };

/** What a key does: arrows open and go round, Enter chooses, Escape closes; the rest is typing. */
function actOf(
  key: string,
  { isOpen, at, count }: { readonly isOpen: boolean; readonly at: number; readonly count: number },
): KeyAct | null {
  if (key === 'Escape') return isOpen ? 'close' : null;
  if (key === 'Enter') return isOpen && at >= 0 && at < count ? 'choose' : null;
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  if (step === undefined) return null;
  if (!isOpen || count === 0) return 'open';
  const from = at === -1 && step === -1 ? 0 : at;
  return { to: (from + step + count) % count };
}
