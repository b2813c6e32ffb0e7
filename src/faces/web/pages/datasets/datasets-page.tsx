// Find a data set: what is held here and what partners offer.
import { Plus } from 'lucide-react';
import { useRead } from '../../api/queries.ts';
import { usePlace } from '../../parts/place.ts';
import { useHolds } from '../../shell/session.tsx';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Page } from '../../ui/page.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { DatasetFilters, filterIn } from './dataset-filters.tsx';
import { DatasetTable } from './dataset-table.tsx';
import classes from './datasets.module.css';

export function DatasetsPage() {
  const t = useTexts(datasetsTexts).find;
  const place = usePlace();
  const { number } = useLocale();
  const isPartner = place.word('at') === 'partner';
  const { holder: _, ...filter } = filterIn(place);
  const query = { ...filter, limit: 1 };
  const own = useRead('/data-commons/datasets', { query }).data?.total;
  const theirs = useRead('/data-commons/partner-datasets', {
    query: { ...filterIn(place), limit: 1 },
  }).data?.total;
  const tab = (key: 'own' | 'partner', text: string, count: number | undefined) => ({
    key,
    text,
    ...(count === undefined ? {} : { count: number(count) }),
  });
  return (
    <Page title={t.title} lead={t.lead} actions={<RegisterButton />}>
      <DatasetFilters place={place} />
      <Tabs
        label={t.where}
        tabs={[tab('own', t.own, own), tab('partner', t.partner, theirs)]}
        selected={isPartner ? 'partner' : 'own'}
        onSelect={(key) =>
          place.change({ at: key === 'partner' ? key : '', holder: '', after: '' })
        }
      >
        <div className={classes.stack}>
          <DatasetTable place={place} isPartner={isPartner} />
        </div>
      </Tabs>
    </Page>
  );
}

function RegisterButton() {
  const t = useTexts(datasetsTexts).find;
  if (!useHolds('steward'))
    return (
      <Button kind="secondary" icon={Plus} disabledBecause={t.registerNeeds}>
        {t.register}
      </Button>
    );
  return (
    <ButtonLink href="/datasets/register" icon={Plus}>
      {t.register}
    </ButtonLink>
  );
}
