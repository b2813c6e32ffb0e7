// Words to look for. Enter or the button asks; emptying it asks for everything again.
import { Search } from 'lucide-react';
import { useId, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { classNames } from './class-names.ts';
import fieldClasses from './field.module.css';
import classes from './search-field.module.css';

interface Props {
  /** What is searched: "Search the data sets". */
  readonly label: string;
  readonly isLabelShown?: boolean;
  readonly placeholder?: string;
  /** The words asked for now, as the address holds them. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

export function SearchField({ label, isLabelShown, placeholder, value, onSearch }: Props) {
  const t = useTexts(uiTexts);
  const id = useId();
  const [draft, setDraft] = useState({ of: value, text: value });
  const text = draft.of === value ? draft.text : value;
  const change = (typed: string) => {
    setDraft({ of: value, text: typed });
    if (typed === '' && value !== '') onSearch('');
  };
  return (
    <search className={classes.place}>
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSearch(text.trim());
        }}
      >
        <label
          htmlFor={id}
          className={classNames(classes.label, !isLabelShown && 'visually-hidden')}
        >
          {label}
        </label>
        <span className={classes.row}>
          <input
            id={id}
            type="search"
            className={classNames(fieldClasses.control, classes.input)}
            placeholder={placeholder}
            value={text}
            onChange={({ target }) => change(target.value)}
          />
          <button type="submit" className={classes.button}>
            <Search size={16} aria-hidden="true" />
            <span className="visually-hidden">{t.search}</span>
          </button>
        </span>
      </form>
    </search>
  );
}
