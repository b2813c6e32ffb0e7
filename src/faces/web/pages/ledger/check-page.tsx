// Anybody's check of anybody's receipt: needs no session, and sends nothing.
import { lazy, Suspense, useState } from 'react';
import { useRead } from '../../api/queries.ts';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { FileField } from '../../ui/file-field.tsx';
import { Form } from '../../ui/form.tsx';
import { Page } from '../../ui/page.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import classes from './ledger.module.css';
import { type Checked, verifyHere } from './verify-here.ts';

const CheckResult = lazy(() =>
  import('./check-result.tsx').then((m) => ({ default: m.CheckResult })),
);

export function CheckPage() {
  const texts = useTexts(ledgerTexts);
  const t = texts.check;
  const [receipt, setReceipt] = useState('');
  const [policy, setPolicy] = useState('');
  const [wasTried, setTried] = useState(false);
  const [checked, setChecked] = useState<Checked | null>(null);
  const nodes = useRead('/ledger/policy');
  const problems: { receipt?: string; policy?: string } = {
    ...(receipt.trim() === '' ? { receipt: t.needReceipt } : {}),
    ...(policy.trim() === '' ? { policy: t.needPolicy } : {}),
  };
  const check = async () => {
    setTried(true);
    setChecked(null);
    if (Object.keys(problems).length === 0) setChecked(await verifyHere(receipt, policy));
  };
  const shown = wasTried ? problems : {};
  return (
    <Page title={t.title} lead={t.lead} crumbs={[{ href: '/log', text: texts.log.title }]}>
      <Form onSubmit={() => void check()} errors={shown}>
        <div className={classes.columns}>
          <ExactText
            name="receipt"
            label={t.receipt}
            hint={t.receiptHint}
            value={receipt}
            onChange={setReceipt}
            error={shown.receipt}
          />
          <div className={classes.result}>
            <ExactText
              name="policy"
              label={t.policy}
              hint={t.policyHint}
              value={policy}
              onChange={setPolicy}
              error={shown.policy}
            />
            {nodes.data ? (
              <Button kind="quiet" onPress={() => setPolicy(nodes.data.policy)}>
                {t.useNodes}
              </Button>
            ) : null}
          </div>
        </div>
        <Button type="submit">{t.check}</Button>
      </Form>
      {checked ? (
        <Suspense fallback={<Skeleton lines={4} />}>
          <CheckResult checked={checked} />
        </Suspense>
      ) : null}
    </Page>
  );
}

interface ExactTextProps {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly error: string | undefined;
}

function ExactText({ error, ...field }: ExactTextProps) {
  const t = useTexts(ledgerTexts).check;
  const { name, onChange } = field;
  return (
    <div className={classes.result}>
      <TextArea {...field} isCode rows={8} {...(error ? { error } : {})} />
      <FileField
        name={`${name}-file`}
        label={t.chooseFile}
        files={[]}
        onChange={([file]) => void file?.text().then(onChange)}
      />
    </div>
  );
}
