// Acts of several steps, histories, views, questions in between.
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { CheckAnswers } from '../../ui/check-answers.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import { Section } from '../../ui/section.tsx';
import { Steps } from '../../ui/steps.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TaskList } from '../../ui/task-list.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import classes from './kit.module.css';
import { EVENTS, MEMBERS } from './kit-records.ts';

const STEPS = [
  { key: 'read', text: 'Read', href: '#flow' },
  { key: 'check', text: 'Check your answers', href: '#flow' },
  { key: 'sign', text: 'Sign' },
  { key: 'receipt', text: 'Receipt' },
];

export function KitFlow() {
  return (
    <Section title="Flow" id="flow">
      <Steps steps={STEPS} current="sign" />
      <div className={classes.columns}>
        <Section title="Task list" level={3}>
          <TaskList tasks={TASKS} />
        </Section>
        <Section title="Timeline" level={3}>
          <Timeline events={EVENTS.map((event, i) => ({ ...event, actor: actorOf(i) }))} />
        </Section>
      </div>
      <Section title="Check answers" level={3}>
        <CheckAnswers
          answers={[
            { question: 'Parties', value: 'Cassia, Borland United', changeHref: '#flow' },
            {
              question: 'Floor',
              value: '65 % of what is asked, each quarter',
              changeHref: '#flow',
            },
            { question: 'Text', value: '12 articles, 1 annex' },
          ]}
        />
      </Section>
      <Views />
    </Section>
  );
}

function Views() {
  const [view, setView] = useState<'terms' | 'text' | 'history'>('terms');
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  return (
    <>
      <Tabs
        label="Views of the agreement"
        selected={view}
        onSelect={setView}
        tabs={[
          { key: 'terms', text: 'Terms' },
          { key: 'text', text: 'Text' },
          { key: 'history', text: 'History', count: '5' },
        ]}
      >
        <p>The view “{view}”. Arrow keys change it, Tab goes on into it.</p>
      </Tabs>
      <Disclosure summary="How the floor is counted">
        <p>Answers given by answers asked, as exact fractions, over a quarter in UTC.</p>
      </Disclosure>
      <Button kind="danger" onPress={() => setOpen(true)}>
        Withdraw from the agreement
      </Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title="Withdraw from the agreement?"
        isFirm
        actions={
          <>
            <Button kind="danger" onPress={() => setOpen(false)}>
              Withdraw
            </Button>
            <Button kind="quiet" onPress={() => setOpen(false)}>
              Keep it
            </Button>
          </>
        }
      >
        <p>
          It ends for your nation in 90 days. Answers given before stay with those who have them.
        </p>
        <TextField name="reason" label="Reason" isOptional value={reason} onChange={setReason} />
      </Dialog>
    </>
  );
}

const actorOf = (i: number) => {
  const member = [MEMBERS[0], MEMBERS[1], MEMBERS[2]][i];
  return member ? <MemberChip {...member} isLinked={false} /> : undefined;
};

const TASKS = [
  {
    key: 'describe',
    text: 'Describe the data set',
    href: '#flow',
    status: { kind: 'ok', text: 'Done' },
  },
  {
    key: 'files',
    text: 'Register its files',
    href: '#flow',
    hint: 'Two of three files are measured.',
    status: { kind: 'progress', text: 'Under way' },
  },
  {
    key: 'conditions',
    text: 'State the conditions of use',
    href: '#flow',
    status: { kind: 'bad', text: 'Has faults' },
  },
  { key: 'publish', text: 'Publish it', status: { kind: 'neutral', text: 'Cannot start yet' } },
] as const;
