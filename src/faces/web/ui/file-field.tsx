// Files, by choosing or by dropping: the button does all that the drop does.
import { FileText, Upload, X } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { Field, type FieldProps } from './field.tsx';
import classes from './file-field.module.css';
import { isAccepted, sizeText } from './file-kinds.ts';
import { IconButton } from './icon-button.tsx';
import { useLocale } from './locale.ts';

interface Props extends FieldProps {
  readonly files: readonly File[];
  readonly onChange: (files: readonly File[]) => void;
  /** As the HTML attribute: `.vcf,.vcf.gz,text/csv`. */
  readonly accept?: string;
  readonly isMultiple?: boolean;
}

export function FileField({ files, onChange, accept, isMultiple = false, ...field }: Props) {
  const t = useTexts(uiTexts).file;
  const [isOver, setOver] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const take = (offered: readonly File[]) => {
    const wrong = offered.find((file) => !isAccepted(file, accept));
    setRefused(wrong ? t.wrongKind(wrong.name) : null);
    const right = offered.filter((file) => isAccepted(file, accept));
    if (right.length > 0) onChange(isMultiple ? [...files, ...right] : right.slice(0, 1));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };
  return (
    <Field {...field} error={refused ?? field.error}>
      {(control) => (
        <>
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the button inside is the twin */}
          <div
            className={classes.zone}
            data-over={isOver || undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <input
              {...control}
              type="file"
              className={classes.input}
              accept={accept}
              multiple={isMultiple}
              onChange={({ target }) => {
                take([...(target.files ?? [])]);
                target.value = '';
              }}
            />
            <label htmlFor={control.id} className={classes.button}>
              <Upload size={16} aria-hidden="true" />
              {isMultiple ? t.chooseMany : t.choose}
            </label>
            <span className={classes.drop}>{isMultiple ? t.dropMany : t.drop}</span>
          </div>
          <Chosen files={files} onRemove={(gone) => onChange(files.filter((f) => f !== gone))} />
        </>
      )}
    </Field>
  );
}

interface ChosenProps {
  readonly files: readonly File[];
  readonly onRemove: (file: File) => void;
}

function Chosen({ files, onRemove }: ChosenProps) {
  const t = useTexts(uiTexts).file;
  const { language } = useLocale();
  return (
    <ul className={classes.files} aria-live="polite">
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`}>
          <FileText size={16} aria-hidden="true" />
          <span className={classes.name}>{file.name}</span>
          <span className={classes.size}>{sizeText(file.size, language)}</span>
          <IconButton
            icon={X}
            size="small"
            label={t.remove(file.name)}
            onPress={() => onRemove(file)}
          />
        </li>
      ))}
    </ul>
  );
}
