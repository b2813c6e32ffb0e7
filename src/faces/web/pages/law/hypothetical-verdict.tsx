// What the law would say, with what would change it; it stays in sight while facts are typed.
import type { UseQueryResult } from '@tanstack/react-query';
import { Download } from 'lucide-react';
import type { Verdict } from '../../../../base/verdict.ts';
import type { ProblemError } from '../../api/problem.ts';
import { Remote } from '../../shell/remote.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Section } from '../../ui/section.tsx';
import { VerdictView } from '../../ui/verdict-view.tsx';
import classes from './hypothetical-verdict.module.css';
import { LawAddresses } from './law-addresses.tsx';
import { WhatWouldChange } from './near-misses.tsx';
import type { Hypothetical } from './use-hypothetical.ts';

interface Props {
  readonly of: UseQueryResult<Hypothetical, ProblemError>;
}

export function HypotheticalVerdict({ of }: Props) {
  const t = useTexts(lawTexts).whatIf;
  return (
    <div className={classes.verdict} aria-busy={of.isFetching || undefined}>
      {of.error && of.data ? <RefusalView problem={of.error.problem} /> : null}
      <Remote of={of.error && of.data ? ({ ...of, error: null, isError: false } as never) : of}>
        {(data: Hypothetical) => <Shown data={data} isOld={of.isPlaceholderData} />}
      </Remote>
      <p className="visually-hidden" role="status">
        {of.data && !of.isFetching
          ? [t.verdict, of.data.explanation[0], t.open(of.data.verdict.questions.length)].join('. ')
          : null}
      </p>
    </div>
  );
}

interface ShownProps {
  readonly data: Hypothetical;
  readonly isOld: boolean;
}

function Shown({ data: { verdict, nearMisses }, isOld }: ShownProps) {
  const t = useTexts(lawTexts).whatIf;
  const download = () =>
    saveFile('verdict.json', 'application/json', `${JSON.stringify(verdict, null, 2)}\n`);
  return (
    <div className={classes.shown} data-old={isOld || undefined}>
      <Section
        title={t.verdict}
        actions={
          <Button kind="quiet" size="small" icon={Download} onPress={download}>
            {t.download}
          </Button>
        }
      >
        <LawAddresses verdict={verdict as Verdict}>
          <VerdictView verdict={verdict as Verdict} />
        </LawAddresses>
      </Section>
      <WhatWouldChange misses={nearMisses} />
    </div>
  );
}
