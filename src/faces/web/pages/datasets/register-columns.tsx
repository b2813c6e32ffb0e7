// What people call the columns, and their units.
import { Plus } from 'lucide-react';
import type { NoteDraft } from '../../parts/description/draft.ts';
import type { DraftFields } from '../../parts/description/draft-fields.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../../ui/section.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './datasets.module.css';

const KEYS = ['name', 'label', 'unit', 'about'] as const;

export function RegisterColumns({ draft, change, errors }: DraftFields) {
  const t = useTexts(datasetsTexts).registering.columns;
  const { notes } = draft;
  const set = (at: number, changes: Partial<NoteDraft>) =>
    change({ notes: notes.map((note, i) => (i === at ? { ...note, ...changes } : note)) });
  return (
    <Section title={t.title} lead={t.lead}>
      {notes.length === 0 ? <p className={classes.quiet}>{t.none}</p> : null}
      {notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a row is known by its place
        <fieldset key={at} className={classes.note}>
          <legend className="visually-hidden">{note.name || t.name}</legend>
          {KEYS.map((key) => (
            <TextField
              key={key}
              name={`columnNotes.${at}.${key}`}
              label={t[key]}
              value={note[key]}
              onChange={(value) => set(at, { [key]: value })}
              error={errors[`description.columnNotes.${at}.${key}`]}
              isCode={key === 'name' || key === 'unit'}
            />
          ))}
          <Button
            kind="quiet"
            size="small"
            label={t.remove(note.name)}
            onPress={() => change({ notes: notes.filter((_, i) => i !== at) })}
          >
            {t.drop}
          </Button>
        </fieldset>
      ))}
      <Button
        kind="secondary"
        icon={Plus}
        onPress={() => change({ notes: [...notes, { name: '', label: '', unit: '', about: '' }] })}
      >
        {t.add}
      </Button>
    </Section>
  );
}
