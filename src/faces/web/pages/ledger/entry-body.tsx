// What happened, for those whom the entry names. To everybody else the node says that there is
// nothing, so that nobody learns who the parties are.
import { useRead } from '../../api/queries.ts';
import { Remote } from '../../shell/remote.tsx';
import { ledgerTexts } from '../../texts/ledger.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { MemberChip } from '../../ui/member-chip.tsx';
import classes from './ledger.module.css';

export function EntryBody({ entry }: { readonly entry: string }) {
  const t = useTexts(ledgerTexts).entry;
  const found = useRead('/ledger/entries/{entry}/body', { path: { entry } }, { isFresh: true });
  if (found.error?.problem.kind === 'not-found')
    return <p className={classes.quiet}>{t.bodyClosed}</p>;
  return (
    <Remote of={found}>
      {({ body: { parties, subject, record } }) => (
        <>
          <DescriptionList
            items={[
              ...(parties.length > 0 ? [{ term: t.parties, value: <Chips of={parties} /> }] : []),
              ...(subject ? [{ term: t.subject, value: <code>{subject}</code> }] : []),
              ...plainLines(record),
            ]}
          />
          <Disclosure summary={t.raw}>
            <pre className={classes.record}>{JSON.stringify(record, null, 2)}</pre>
          </Disclosure>
        </>
      )}
    </Remote>
  );
}

const Chips = ({ of }: { readonly of: readonly string[] }) => (
  <span className={classes.row}>
    {of.map((code) => (
      <MemberChip key={code} code={code} />
    ))}
  </span>
);

/** What of a record reads well as a line; the rest stands in the JSON below. */
function plainLines(record: Readonly<Record<string, unknown>>) {
  return Object.entries(record).flatMap(([term, value]) =>
    ['string', 'number', 'boolean'].includes(typeof value) && `${value}`.length <= 200
      ? [{ term, value: `${value}` }]
      : [],
  );
}
