// The filters beside the rows; in a narrow place they wait behind a line, for the rows come first.
import { useState } from 'react';
import type { Place } from '../../parts/place.ts';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { useTexts } from '../../texts/texts.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { FacetList } from './facet-list.tsx';
import { filtersSet } from './narrowing.ts';
import type { Found } from './types.ts';

const WIDE = '(min-width: 64rem)';

interface Props {
  readonly place: Place;
  readonly facets: Found['facets'];
}

export function FacetPanel({ place, facets }: Props) {
  const t = useTexts(catalogueTexts);
  const [isOpen, setOpen] = useState(() => window.matchMedia(WIDE).matches);
  return (
    <Disclosure summary={t.narrowBy(filtersSet(place))} isOpen={isOpen} onToggle={setOpen}>
      <FacetList place={place} facets={facets} />
    </Disclosure>
  );
}
