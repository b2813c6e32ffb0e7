// Copies released from here, and the duties that stay behind.
import { useRead } from '../../api/queries.ts';
import classes from '../../parts/parts.module.css';
import { type Place, usePlace } from '../../parts/place.ts';
import { allRows, byLastRow } from '../../parts/rows-as-files.ts';
import { pagingOf } from '../../parts/trail.ts';
import { TransferTable } from '../../parts/transfer-table.tsx';
import { wordFor } from '../../parts/word-for.ts';
import { Remote } from '../../shell/remote.tsx';
import { useHolds } from '../../shell/session.tsx';
import { useTexts } from '../../texts/texts.ts';
import { transfersTexts } from '../../texts/transfers.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { DutyTable } from './duty-table.tsx';
import type { Duty, Transfer } from './types.ts';

const PAGE_SIZE = 30;
const idOf = ({ id }: { readonly id: string }) => id;
const STATES = ['overdue', 'due', 'running', 'done'] as const;

export function TransfersPage() {
  const t = useTexts(transfersTexts);
  const place = usePlace();
  const isDuties = place.word('show') === 'duties' || place.word('duty') !== '';
  return (
    <Page title={t.title} lead={t.lead} actions={<ReleaseButton />}>
      <Tabs
        label={t.views}
        tabs={[
          { key: 'copies', text: t.copies },
          { key: 'duties', text: t.duties },
        ]}
        selected={isDuties ? 'duties' : 'copies'}
        onSelect={(key) =>
          place.change({ show: key === 'duties' ? key : '', duty: '', after: '', state: '' }, true)
        }
      >
        {isDuties ? <Duties place={place} /> : <Copies place={place} />}
      </Tabs>
    </Page>
  );
}

function ReleaseButton() {
  const t = useTexts(transfersTexts);
  if (useHolds('steward')) return <ButtonLink href="/transfers/release">{t.release}</ButtonLink>;
  return (
    <Button kind="secondary" disabledBecause={t.releaseNeeds}>
      {t.release}
    </Button>
  );
}

function Copies({ place }: { readonly place: Place }) {
  const t = useTexts(transfersTexts);
  const words = { dataset: place.word('dataset'), counterparty: place.word('to') };
  const filter = Object.fromEntries(Object.entries(words).filter(([, word]) => word !== ''));
  const after = place.trail.at(-1);
  const query = { ...filter, limit: PAGE_SIZE, ...(after ? { after } : {}) };
  const page = useRead('/data-commons/transfers', { query });
  const isFiltered = Object.keys(filter).length > 0;
  const set = (name: string) => (value: string) => place.change({ [name]: value, after: '' });
  const fields = (
    <div className={classes.filters}>
      <TextField
        name="dataset"
        label={t.filterDataset}
        isCode
        value={place.word('dataset')}
        onChange={set('dataset')}
      />
      <TextField
        name="to"
        label={t.filterMember}
        isCode
        value={place.word('to')}
        onChange={set('to')}
      />
    </div>
  );
  return (
    <Remote of={page}>
      {({ transfers }) => (
        <TransferTable
          transfers={transfers}
          isBusy={page.isPlaceholderData}
          paging={pagingOf(place, { pageSize: PAGE_SIZE, ids: transfers.map(({ id }) => id) })}
          load={() =>
            allRows<'/data-commons/transfers', Transfer>(
              '/data-commons/transfers',
              { query: filter },
              (output) => output.transfers,
              byLastRow(idOf),
            )
          }
          {...(isFiltered || transfers.length > 0 ? { toolbar: fields } : {})}
          empty={
            isFiltered ? (
              <EmptyState title={t.noneSuch} />
            ) : (
              <EmptyState title={t.none}>{t.noneHint}</EmptyState>
            )
          }
        />
      )}
    </Remote>
  );
}

function Duties({ place }: { readonly place: Place }) {
  const t = useTexts(transfersTexts);
  const state = STATES.find((one) => one === place.word('state'));
  const filter = state ? { state } : {};
  const after = place.trail.at(-1);
  const query = { ...filter, limit: PAGE_SIZE, ...(after ? { after } : {}) };
  const page = useRead('/data-commons/duties', { query });
  return (
    <Remote of={page}>
      {({ duties }) => (
        <DutyTable
          duties={duties}
          current={place.word('duty')}
          isBusy={page.isPlaceholderData}
          paging={pagingOf(place, { pageSize: PAGE_SIZE, ids: duties.map(({ id }) => id) })}
          load={() =>
            allRows<'/data-commons/duties', Duty>(
              '/data-commons/duties',
              { query: filter },
              (output) => output.duties,
              byLastRow(idOf),
            )
          }
          toolbar={
            <SelectField
              name="state"
              label={t.state}
              emptyText={t.everyState}
              value={place.word('state')}
              onChange={(value) => place.change({ show: 'duties', state: value, after: '' })}
              options={STATES.map((value) => ({ value, text: wordFor(t.dutyStates, value) }))}
            />
          }
          empty={<EmptyState title={t.noDuties}>{t.noDutiesHint}</EmptyState>}
        />
      )}
    </Remote>
  );
}
