// Every answer once more before the files are registered, each with the way back to it.
import { Download } from 'lucide-react';
import type { Draft } from '../../parts/description/draft.ts';
import { descriptionOf } from '../../parts/description/draft-description.ts';
import { wordFor } from '../../parts/word-for.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import { ConditionList } from './conditions.tsx';
import { ProvenanceList } from './dataset-facts.tsx';
import classes from './datasets.module.css';
import type { Step } from './draft-wrong.ts';

interface Props {
  readonly draft: Draft;
  readonly files: readonly string[];
  readonly onChange: (step: Step) => void;
}

export function RegisterCheck({ draft, files, onChange }: Props) {
  const texts = useTexts(datasetsTexts);
  const { registering } = texts;
  const { about: a, human, check: t, steps } = registering;
  const description = descriptionOf(draft);
  const { dataUse, provenance, columnNotes = [], categories, tier, holderKind } = description;
  const at = (step: Step) => () => onChange(step);
  const save = () =>
    saveFile('description.json', 'application/json', `${JSON.stringify(description, null, 2)}\n`);
  return (
    <Section
      title={t.title}
      lead={t.lead}
      actions={
        <Button kind="quiet" size="small" icon={Download} onPress={save}>
          {t.save}
        </Button>
      }
    >
      <CheckAnswers
        answers={[
          { question: t.files, value: <FileNames files={files} />, onChange: at('files') },
          { question: a.title, value: description.title, onChange: at('about') },
          { question: a.abstract, value: description.abstract, onChange: at('about') },
          {
            question: a.categories,
            value: categories.map((one) => wordFor(texts.categories, one)).join(', '),
            onChange: at('about'),
          },
          { question: a.classes, value: description.classes.join(', '), onChange: at('about') },
          { question: a.tier, value: wordFor(texts.tiers, tier), onChange: at('about') },
          {
            question: a.holderKind,
            value: wordFor(texts.holderKinds, holderKind),
            onChange: at('about'),
          },
          {
            question: t.conditions,
            value: dataUse ? (
              <ConditionList dataUse={dataUse} />
            ) : provenance ? (
              <ProvenanceList provenance={provenance} />
            ) : null,
            onChange: at('conditions'),
          },
          ...(draft.about === 'persons'
            ? [
                {
                  question: human.persons,
                  value: [draft.personColumn, draft.nationColumn, draft.personNamespace]
                    .filter((one) => one !== '')
                    .join(', '),
                  onChange: at('conditions'),
                },
              ]
            : []),
          {
            question: wordFor(steps, 'columns'),
            value: t.notes(columnNotes.length),
            onChange: at('columns'),
          },
        ]}
      />
    </Section>
  );
}

function FileNames({ files }: { readonly files: readonly string[] }) {
  return (
    <ul className={classes.close}>
      {files.map((file) => (
        <li key={file} className={classes.path}>
          {file}
        </li>
      ))}
    </ul>
  );
}
