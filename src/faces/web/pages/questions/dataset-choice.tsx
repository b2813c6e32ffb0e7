// Data sets by name: the partners' catalogue, searched by the node, each with a box to tick. What
// was ticked stays ticked whatever is searched for.
import { useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { CheckboxGroup } from '../../ui/checkbox-group.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { LiveRegion } from '../../ui/live-region.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './ask-form.module.css';

const SHOWN_MAX = 20;

interface Props {
  readonly chosen: readonly string[];
  readonly onChange: (datasets: readonly string[]) => void;
  readonly error: string | undefined;
}

export function DatasetChoice({ chosen, onChange, error }: Props) {
  const t = useTexts(questionsTexts).ask;
  const [text, setText] = useState('');
  const words = text.trim() === '' ? {} : { text: text.trim() };
  const query = { ...words, isWithdrawn: false, limit: SHOWN_MAX };
  const found = useRead('/data-commons/partner-datasets', { query });
  return (
    <div className={classes.stack}>
      <TextField name="search" label={t.search} value={text} onChange={setText} />
      <Remote of={found}>
        {({ datasets, total }) =>
          datasets.length === 0 ? (
            <EmptyState title={text === '' ? t.noDatasets : t.noneFound}>
              {text === '' ? t.noDatasetsNext : t.noneFoundNext}
            </EmptyState>
          ) : (
            <>
              <LiveRegion>{t.found(datasets.length, total)}</LiveRegion>
              <CheckboxGroup
                name="datasets"
                label={t.byDatasets}
                hint={t.found(datasets.length, total)}
                {...(error === undefined ? {} : { error })}
                values={chosen}
                options={datasets.map(({ id, holder, title, classes: names }) => ({
                  value: id,
                  text: `${holder} · ${title}`,
                  hint: names.join(', '),
                }))}
                onChange={onChange}
              />
            </>
          )
        }
      </Remote>
    </div>
  );
}
