// The catalogue of the whole alliance: narrowed by what data sets are, judged for a purpose.
import { usePlace } from '../../parts/place.ts';
import { Remote } from '../../shell/remote.tsx';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { useTexts } from '../../texts/texts.ts';
import { Page } from '../../ui/page.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import classes from './catalogue.module.css';
import { ExportCatalogue } from './export-catalogue.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { searchIn } from './narrowing.ts';
import { PurposeForm } from './purpose-form.tsx';
import { ResultTable } from './result-table.tsx';
import { useSearch } from './use-search.ts';

export function CataloguePage() {
  const t = useTexts(catalogueTexts);
  const place = usePlace();
  const search = searchIn(place);
  const after = place.trail.at(-1);
  const page = useSearch({ ...search, ...(after ? { after } : {}) });
  return (
    <Page title={t.title} lead={t.lead} actions={<ExportCatalogue />}>
      <PurposeForm place={place} />
      <Remote of={page}>
        {(found) => (
          <div className={classes.page}>
            <search className={classes.narrow} aria-label={t.narrow}>
              <SearchField
                label={t.search}
                isLabelShown
                value={place.word('text')}
                onSearch={(text) => place.filter({ text })}
              />
              <FacetPanel place={place} facets={found.facets} />
            </search>
            <ResultTable
              place={place}
              search={search}
              found={found}
              isBusy={page.isPlaceholderData}
            />
          </div>
        )}
      </Remote>
    </Page>
  );
}
