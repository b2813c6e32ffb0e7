// Before anything is sent: each holder's word on the question, the facts that are still asked for,
// and then the sending.
import { Send } from 'lucide-react';
import type { Problem } from '../../api/problem.ts';
import { Remote } from '../../shell/remote.tsx';
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { RefusalView } from '../../ui/refusal-view.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import classes from './ask-form.module.css';
import { AskedFacts } from './asked-facts.tsx';
import type { Asking } from './kinds.ts';
import { PreviewList } from './preview-list.tsx';
import type { DraftInHand } from './use-draft.ts';
import { type Previews, usePreview } from './use-preview.ts';

export interface Sending {
  readonly send: () => void;
  readonly isBusy: boolean;
  readonly problem: Problem | undefined;
}

interface Props {
  readonly hand: DraftInHand;
  /** Of the address; null while it is not complete. */
  readonly asking: Asking | null;
  readonly isComplete: boolean;
  readonly sending: Sending;
  readonly onReset: () => void;
}

export function PreviewPart({ hand, asking, isComplete, sending, onReset }: Props) {
  const t = useTexts(questionsTexts).ask;
  const isChecked = hand.settled.isChecked && hand.draft.isChecked;
  const previews = usePreview(isChecked ? asking : null);
  return (
    <Section title={t.check} lead={t.checkLead}>
      <div className={classes.stack}>
        {isChecked && asking ? (
          <Remote of={previews} loading={<Checking />}>
            {(data) => <Said data={data} hand={hand} isBusy={previews.isFetching} />}
          </Remote>
        ) : null}
        {sending.problem ? <RefusalView problem={sending.problem} /> : null}
        <div className={classes.acts}>
          {isChecked ? (
            <Button
              icon={Send}
              isBusy={sending.isBusy}
              disabledBecause={isComplete ? null : t.checkFirst}
              onPress={sending.send}
            >
              {sending.isBusy ? t.sending : t.send}
            </Button>
          ) : (
            <Button type="submit">{t.checkButton}</Button>
          )}
          <Button kind="quiet" onPress={onReset}>
            {t.reset}
          </Button>
        </div>
      </div>
    </Section>
  );
}

function Checking() {
  const t = useTexts(questionsTexts).ask;
  return (
    <>
      <p className={classes.quiet}>{t.checking}</p>
      <Skeleton lines={4} />
    </>
  );
}

interface SaidProps {
  readonly data: Previews;
  readonly hand: DraftInHand;
  readonly isBusy: boolean;
}

function Said({ data: { previews }, hand, isBusy }: SaidProps) {
  return (
    <div className={classes.stack} aria-busy={isBusy || undefined}>
      <AskedFacts previews={previews} draft={hand.draft} change={hand.change} />
      <PreviewList previews={previews} />
    </div>
  );
}
