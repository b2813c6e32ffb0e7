// The receipt of an entry, checked in this browser, downloaded, and, as a copy, tampered with.
import { lazy, Suspense, useEffect, useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { saveFile } from '../../ui/save-file.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import classes from './ledger.module.css';
import { type Checked, textOfReceipt, verifyHere } from './verify-here.ts';

const CheckResult = lazy(() =>
  import('./check-result.tsx').then((m) => ({ default: m.CheckResult })),
);
const TamperTrial = lazy(() =>
  import('./tamper-trial.tsx').then((m) => ({ default: m.TamperTrial })),
);

/** Of an entry of this node's own log. */
export function ReceiptCheck({ entry }: { readonly entry: string }) {
  const receipt = useRead(
    '/ledger/entries/{entry}/receipt',
    { path: { entry } },
    { isFresh: true, everyMs: 30_000 },
  );
  const policy = useRead('/ledger/policy');
  return (
    <Remote of={receipt}>
      {(value) => (
        <Remote of={policy}>
          {({ policy: text }) => <CheckHere entry={entry} receipt={value} policy={text} />}
        </Remote>
      )}
    </Remote>
  );
}

interface CheckProps {
  readonly entry: string;
  readonly receipt: unknown;
  readonly policy: string;
}

export function CheckHere({ entry, receipt, policy }: CheckProps) {
  const t = useTexts(ledgerTexts).entry;
  const [text, setText] = useState<string | null>(null);
  const [checked, setChecked] = useState<Checked | null>(null);
  useEffect(() => {
    let isCurrent = true;
    void textOfReceipt(receipt).then((exact) => isCurrent && setText(exact));
    return () => {
      isCurrent = false;
    };
  }, [receipt]);
  if (text === null) return null;
  return (
    <div className={classes.result}>
      <div className={classes.row}>
        <Button onPress={() => void verifyHere(text, policy).then(setChecked)}>{t.checkNow}</Button>
        <Button
          kind="secondary"
          onPress={() => saveFile(`${entry}.receipt.json`, 'application/json', text)}
        >
          {t.download}
        </Button>
        <Button kind="secondary" onPress={() => saveFile('policy.txt', 'text/plain', policy)}>
          {t.downloadPolicy}
        </Button>
      </div>
      {checked ? (
        <Suspense fallback={<Skeleton lines={4} />}>
          <CheckResult checked={checked} />
          <TamperTrial text={text} policy={policy} />
        </Suspense>
      ) : null}
      <p className={classes.quiet}>
        {t.command}:{' '}
        <code className={classes.command}>
          npx entente log verify {entry}.receipt.json --policy policy.txt
        </code>
      </p>
    </div>
  );
}
