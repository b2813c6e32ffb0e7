// The command palette: go to a page, begin an act, find anything. A combobox in a native dialog, by
// the pattern of the ARIA Authoring Practices (editable combobox with a list, manual selection).
import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useRef, useState } from 'react';
import { useRead } from '../api/queries.ts';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import classes from './palette.module.css';
import { type Choice, choicesOf, foundChoices } from './palette-choices.ts';
import { stepTo } from './step-to.ts';

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useTexts(shellTexts);
  const dialog = useRef<HTMLDialogElement>(null);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const listId = useId();
  const choices = useChoices(text);
  useEffect(() => dialog.current?.showModal(), []);
  const open = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    void navigate(stepTo(choice.to));
  };
  const onKey = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && choices.length > 0) {
      event.preventDefault();
      setAt((at + step + choices.length) % choices.length);
    }
    if (event.key === 'Enter') open(choices[at]);
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className={classes.dialog}
      aria-label={t.search.open}
      onClose={onClose}
      onClick={({ target }) => target === dialog.current && onClose()}
    >
      <input
        className={classes.input}
        type="text"
        role="combobox"
        aria-label={t.search.label}
        aria-expanded={choices.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={choices[at] ? `${listId}-${at}` : undefined}
        placeholder={t.search.placeholder}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <Choices id={listId} choices={choices} at={at} onPoint={setAt} onOpen={open} />
      <p className={classes.hint}>{t.search.hint}</p>
    </dialog>
  );
}

function useChoices(text: string): readonly Choice[] {
  const t = useTexts(shellTexts);
  const asked = useDeferredValue(text.trim());
  const found = useRead('/node/search', { query: { text: asked } }, { isOff: asked.length < 2 });
  const pages = choicesOf(t, text);
  return asked.length < 2 ? pages : [...pages, ...foundChoices(t, found.data)];
}

interface ChoicesProps {
  readonly id: string;
  readonly choices: readonly Choice[];
  readonly at: number;
  readonly onPoint: (at: number) => void;
  readonly onOpen: (choice: Choice) => void;
}

function Choices({ id, choices, at, onPoint, onOpen }: ChoicesProps) {
  const t = useTexts(shellTexts).search;
  const current = useRef<HTMLDivElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen line stays in sight
  useEffect(() => current.current?.scrollIntoView({ block: 'nearest' }), [at]);
  return (
    <>
      <div id={id} role="listbox" aria-label={t.label} className={classes.list}>
        {choices.map((choice, i) => (
          <div
            key={choice.key}
            id={`${id}-${i}`}
            ref={i === at ? current : null}
            role="option"
            tabIndex={-1}
            aria-selected={i === at}
            className={classes.choice}
            onPointerMove={() => onPoint(i)}
            onClick={() => onOpen(choice)}
            onKeyDown={(event) => event.key === 'Enter' && onOpen(choice)}
          >
            <span className={classes.words}>
              <span>{choice.title}</span>
              {choice.detail ? <span className={classes.detail}>{choice.detail}</span> : null}
            </span>
            <span className={classes.kind}>{choice.kind}</span>
          </div>
        ))}
      </div>
      <p role="status" className={choices.length > 0 ? 'visually-hidden' : classes.nothing}>
        {choices.length > 0 ? `${choices.length}` : t.nothing}
      </p>
    </>
  );
}
