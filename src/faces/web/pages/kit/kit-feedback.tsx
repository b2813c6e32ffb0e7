// What pages say back: notices, work in progress, nothing there, short words at the edge.
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { Section } from '../../ui/section.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Spinner } from '../../ui/spinner.tsx';
import { useToast } from '../../ui/toast-context.ts';
import classes from './kit.module.css';
import { ENTRY } from './kit-records.ts';

export function KitFeedback() {
  const say = useToast();
  return (
    <Section title="Feedback" id="feedback">
      <div className={classes.columns}>
        <Section title="Notices" level={3}>
          <Notice isStanding>The witnesses are asked every minute.</Notice>
          <Notice kind="ok" title="Signed" isStanding>
            The receipt is in the log.
          </Notice>
          <Notice kind="warn" title="One holder is slow" isStanding>
            Its answer comes when its node is back; the others are below.
          </Notice>
          <Notice
            kind="bad"
            title="The proof does not hold"
            isStanding
            actions={
              <Button kind="secondary" size="small">
                Look at the entry
              </Button>
            }
          >
            The copy differs from what was signed.
          </Notice>
        </Section>
        <Section title="Work" level={3}>
          <ProgressBar label="Sending invented-cohort.vcf.gz" value={37} text="37 of 100 MB" />
          <ProgressBar label="Measuring the shape" />
          <Spinner label="Waiting for Cassia" isLabelShown />
          <Skeleton lines={4} />
          <Button kind="secondary" onPress={() => say({ text: 'Signed.', entry: ENTRY })}>
            Say it went well
          </Button>
          <Button
            kind="secondary"
            onPress={() => say({ text: 'The node did not answer.', kind: 'bad' })}
          >
            Say it went wrong
          </Button>
        </Section>
      </div>
      <EmptyState title="No question waits for you" actions={<Button size="small">Ask one</Button>}>
        When a partner asks of your data what its law leaves to a person, it stands here.
      </EmptyState>
      <div className={classes.columns}>
        <Card title="Plain card">What stands out from the paper.</Card>
        <Card title="One decision" tone="action" actions={<Button>Read and decide</Button>}>
          Cassia proposes to raise the floor to 65 %.
        </Card>
        <Card title="Signed" tone="seal">
          By all parties, in force since 1 January.
        </Card>
      </div>
    </Section>
  );
}
