// Importing a pack: a file or its text; what is wrong with it is named by line and field, beside
// the text, which stays as typed until the pack is in.
import { useRef, useState } from 'react';
import { useAct } from '../../api/queries.ts';
import { useHolds } from '../../shell/session.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './import-page.module.css';
import { Imported } from './imported.tsx';
import { PackProblems, problemsIn } from './pack-problems.tsx';

const TEXT_MAX = 500_000;
const FILE_NAME = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*\.ya?ml$/;

export function ImportPage() {
  const t = useTexts(lawTexts);
  const isOperator = useHolds('operator');
  return (
    <Page title={t.import.title} lead={t.import.lead} crumbs={[{ href: '/law', text: t.law }]}>
      {isOperator ? null : <Notice isStanding>{t.browse.operatorOnly}</Notice>}
      <ImportForm blockedBecause={isOperator ? null : t.browse.operatorOnly} />
    </Page>
  );
}

function ImportForm({ blockedBecause }: { readonly blockedBecause: string | null }) {
  const t = useTexts(lawTexts).import;
  const importing = useAct('post', '/law/packs');
  const [file, setFile] = useState('');
  const [text, setText] = useState('');
  const [wasTried, setTried] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const faults = useFaults(file, text);
  const shown = wasTried ? faults : {};
  const submit = () => {
    setTried(true);
    if (Object.keys(faults).length === 0 && blockedBecause === null)
      importing.mutate({ body: { file, text } });
  };
  const problem = importing.error?.problem;
  const problems = problem ? problemsIn(problem.detail) : [];
  return (
    <Form
      onSubmit={submit}
      errors={shown}
      isUnsaved={text !== '' && !importing.isSuccess}
      label={t.title}
    >
      <Chooser
        onChosen={(name, content) => {
          setFile(`packs/${name}`);
          setText(content);
          importing.reset();
        }}
      />
      <TextField
        name="file"
        label={t.name}
        hint={t.nameHint}
        value={file}
        onChange={setFile}
        error={shown['file']}
        isCode
        isRequired
      />
      {problem ? (
        <RefusalView problem={problems.length > 0 ? { ...problem, because: [] } : problem} />
      ) : null}
      {problems.length > 0 ? (
        <PackProblems
          problems={problems}
          onGo={(line, column) => goTo(place.current, line, column)}
        />
      ) : null}
      <div ref={place} className={classes.text}>
        <TextArea
          name="text"
          label={t.text}
          hint={t.textHint}
          value={text}
          onChange={setText}
          error={shown['text']}
          rows={18}
          lengthMax={TEXT_MAX}
          isCode
          isRequired
        />
      </div>
      <Button type="submit" isBusy={importing.isPending} disabledBecause={blockedBecause}>
        {t.submit}
      </Button>
      {importing.data ? <Imported reply={importing.data} /> : null}
    </Form>
  );
}

function useFaults(file: string, text: string): Readonly<Record<string, string>> {
  const t = useTexts(lawTexts).import;
  return {
    ...(FILE_NAME.test(file) ? {} : { file: t.needName }),
    ...(text.trim() === '' ? { text: t.needText } : {}),
    ...(text.length > TEXT_MAX ? { text: t.tooLong } : {}),
  };
}

interface ChooserProps {
  readonly onChosen: (name: string, text: string) => void;
}

function Chooser({ onChosen }: ChooserProps) {
  const t = useTexts(lawTexts).import;
  const [files, setFiles] = useState<readonly File[]>([]);
  const [error, setError] = useState<string | undefined>(undefined);
  const take = (chosen: readonly File[]) => {
    setFiles(chosen);
    const [file] = chosen;
    if (!file) return;
    file.text().then(
      (content) => {
        setError(undefined);
        onChosen(file.name, content);
      },
      () => setError(t.unreadable),
    );
  };
  return (
    <FileField
      name="choose"
      label={t.file}
      hint={t.fileHint}
      accept=".yaml,.yml"
      files={files}
      onChange={take}
      {...(error === undefined ? {} : { error })}
    />
  );
}

/** Puts the cursor at the place that a problem names. */
function goTo(place: HTMLElement | null, line: number, column: number): void {
  const area = place?.querySelector('textarea');
  if (!area) return;
  const lines = area.value.split('\n');
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const height = Number.parseFloat(getComputedStyle(area).lineHeight) || 20;
  area.focus();
  area.setSelectionRange(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  area.scrollTop = Math.max(0, (line - 4) * height);
}
