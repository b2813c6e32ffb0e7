// A copy with one character changed fails, and the check says where.
import { useState } from 'react';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/section.tsx';
import { CheckResult } from './check-result.tsx';
import classes from './ledger.module.css';
import {
  type Checked,
  type TamperedCopy,
  type TamperedPart,
  tamperedCopy,
  verifyHere,
} from './verify-here.ts';

const PARTS: readonly TamperedPart[] = ['body', 'proof', 'checkpoint'];

interface Props {
  readonly text: string;
  readonly policy: string;
}

export function TamperTrial({ text, policy }: Props) {
  const t = useTexts(ledgerTexts).tamper;
  const [trial, setTrial] = useState<{ copy: TamperedCopy; checked: Checked } | null>(null);
  const tryPart = async (copy: TamperedCopy) =>
    setTrial({ copy, checked: await verifyHere(copy.text, policy) });
  return (
    <Section title={t.title} lead={t.lead} level={3}>
      <div className={classes.row}>
        {PARTS.map((part) => {
          const copy = tamperedCopy(text, part);
          return (
            <Button
              key={part}
              kind="danger"
              onPress={() => copy && void tryPart(copy)}
              disabledBecause={copy ? null : t.noPart}
            >
              {t[part]}
            </Button>
          );
        })}
      </div>
      {trial ? (
        <div className={classes.result}>
          <Notice kind="note">{t.changed(trial.copy.at, trial.copy.was, trial.copy.is)}</Notice>
          <CheckResult checked={trial.checked} />
        </div>
      ) : null}
    </Section>
  );
}
