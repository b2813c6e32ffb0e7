// What would be judged: made-up facts on any day, and the verdict on them as they are typed.
// Nothing is written; facts and clocks stand in the address.
import { useRead } from '../../api/queries.ts';
import { useAddress, wordIn } from '../../parts/address.ts';
import { Remote } from '../../shell/remote.tsx';
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { fieldErrorsOf } from '../../ui/field-errors.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { ClockBar } from './clock-bar.tsx';
import { clocksIn } from './clocks.ts';
import { FactForm } from './fact-form.tsx';
import type { ActType } from './facts.ts';
import { HypotheticalVerdict } from './hypothetical-verdict.tsx';
import { useHypothetical } from './use-hypothetical.ts';
import { useMadeUpFacts } from './use-made-up-facts.ts';
import classes from './what-if-page.module.css';

export function WhatIfPage() {
  const t = useTexts(lawTexts);
  const [address] = useAddress();
  const acts = useRead('/law/act-types', { query: clocksIn(address) });
  return (
    <Page title={t.whatIf.title} lead={t.whatIf.lead} crumbs={[{ href: '/law', text: t.law }]}>
      <Notice isStanding>{t.whatIf.nothing}</Notice>
      <ClockBar />
      <Remote of={acts}>{(data) => <OfAct acts={data.acts} />}</Remote>
    </Page>
  );
}

function OfAct({ acts }: { readonly acts: readonly ActType[] }) {
  const t = useTexts(lawTexts).whatIf;
  const [address, change] = useAddress();
  // The kind of act that most rules speak about comes first.
  const most = [...acts].sort((a, b) => b.rules - a.rules)[0];
  const act = wordIn(address, 'act') || (most?.act ?? '');
  if (act === '') return <EmptyState title={t.noActs} />;
  const known = acts.some((one) => one.act === act);
  const options = acts.map((one) => ({ value: one.act, text: `${one.title} (${one.act})` }));
  return (
    <>
      <SelectField
        name="act"
        label={t.act}
        value={act}
        onChange={(next) => change({ act: next })}
        options={known ? options : [...options, { value: act, text: act }]}
      />
      <Asked act={act} />
    </>
  );
}

function Asked({ act }: { readonly act: string }) {
  const [address] = useAddress();
  const clocks = clocksIn(address);
  const { facts, asked, change } = useMadeUpFacts();
  const types = useRead('/law/act-types', { query: { act, ...clocks } });
  const verdict = useHypothetical(act, asked, clocks);
  const problem = verdict.error?.problem;
  const isUnfit = problem?.code === 'law.facts-unfit';
  return (
    <div className={classes.columns}>
      <Remote of={types}>
        {({ acts }) => (
          <FactForm
            type={acts[0]}
            facts={facts}
            onChange={change}
            errors={isUnfit ? fieldErrorsOf(problem.because) : {}}
            questions={verdict.data?.verdict.questions ?? []}
          />
        )}
      </Remote>
      <HypotheticalVerdict of={verdict} />
    </div>
  );
}
