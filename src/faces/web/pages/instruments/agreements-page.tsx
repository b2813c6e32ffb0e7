// The register of agreements: every text with its state in words, who has signed, what waits.
import { FilePlus2 } from 'lucide-react';
import { useRead } from '../../api/queries.ts';
import { type Address, choiceIn, useAddress, wordIn } from '../../parts/address.ts';
import { usePlace } from '../../parts/place.ts';
import { stepsOf } from '../../parts/trail.ts';
import { Remote } from '../../shell/remote.tsx';
import { instrumentTexts } from '../../texts/instruments.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Page } from '../../ui/page.tsx';
import { AgreementFilters } from './agreement-filters.tsx';
import { AgreementTable, type ListQuery } from './agreement-table.tsx';
import { STAGES } from './stage-status.tsx';

const PAGE = 25;

/** What the address asks of the node; a page is asked for by the last text before it. */
export function queryIn(address: Address): ListQuery {
  const stage = choiceIn(address, 'stage', STAGES);
  const [type, party, text] = ['type', 'party', 'text'].map((name) => wordIn(address, name));
  return {
    ...(stage ? { stage } : {}),
    ...(type ? { type } : {}),
    ...(party ? { party } : {}),
    ...(text ? { text } : {}),
    ...(address['isOurTurn'] === true ? { isOurTurn: true } : {}),
  };
}

export function AgreementsPage() {
  const t = useTexts(instrumentTexts).agreements;
  const [address] = useAddress();
  const place = usePlace();
  const query = queryIn(address);
  const after = place.trail.at(-1);
  // Partners send texts at any moment.
  const list = useRead(
    '/instruments',
    { query: { ...query, limit: PAGE, ...(after ? { after } : {}) } },
    { everyMs: 10_000 },
  );
  const isFiltered = Object.keys(query).length > 0;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      actions={
        <ButtonLink href="/agreements/new" icon={FilePlus2}>
          {t.draft}
        </ButtonLink>
      }
    >
      <Remote of={list}>
        {({ instruments, next }) => (
          <AgreementTable
            rows={instruments}
            query={query}
            isBusy={list.isPlaceholderData}
            toolbar={<AgreementFilters />}
            empty={
              <EmptyState title={isFiltered ? t.none : t.noneYet}>
                {isFiltered ? t.noneText : null}
              </EmptyState>
            }
            paging={stepsOf(place, next)}
          />
        )}
      </Remote>
    </Page>
  );
}
