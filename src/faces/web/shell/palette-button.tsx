// Opens the command palette, by click or Ctrl/Cmd K. The palette itself comes when first asked for.
import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import classes from './palette-button.module.css';

const Palette = lazy(() => import('./palette.tsx').then((m) => ({ default: m.Palette })));

export function PaletteButton() {
  const t = useTexts(shellTexts).search;
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen(true);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <button
        type="button"
        className={classes.button}
        onClick={() => setOpen(true)}
        aria-keyshortcuts="Control+K Meta+K"
      >
        <Search aria-hidden size={16} />
        <span className={classes.text}>{t.open}</span>
        <kbd className={classes.key}>Ctrl K</kbd>
      </button>
      {isOpen ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
