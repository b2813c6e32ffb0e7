// Everything the catalogue can be narrowed by, with counts that follow what is set already.
import type { Place } from '../../parts/place.ts';
import { wordFor } from '../../parts/word-for.ts';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { datasetsTexts } from '../../texts/datasets.ts';
import { useLanguage, useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import classes from './catalogue.module.css';
import { type Choice, FacetGroup } from './facet-group.tsx';
import { EVERY_WORD, filtersSet } from './narrowing.ts';
import { FACETS, type Facet, type FacetValue, type Found } from './types.ts';

interface Props {
  readonly place: Place;
  readonly facets: Found['facets'];
}

export function FacetList({ place, facets }: Props) {
  const t = useTexts(catalogueTexts);
  const textOf = useValueText();
  const choose = (name: string) => (value: string) => place.filter({ [name]: value });
  return (
    <div className={classes.facets}>
      <FacetGroup
        title={wordFor(t.facets, 'level')}
        choices={atLeast(facets.level).map((one) => ({ ...one, text: t.level(Number(one.value)) }))}
        chosen={place.word('level')}
        onChoose={choose('level')}
      />
      {FACETS.map((facet) => (
        <FacetGroup
          key={facet}
          title={wordFor(t.facets, facet)}
          choices={facets[facet].map((one) => ({
            value: one.value,
            text: textOf(facet, one),
            count: one.datasets,
          }))}
          chosen={place.word(facet)}
          onChoose={choose(facet)}
        />
      ))}
      {filtersSet(place) > 0 ? (
        <Button
          kind="quiet"
          onPress={() => place.filter(Object.fromEntries(EVERY_WORD.map((name) => [name, ''])))}
        >
          {t.clear}
        </Button>
      ) : null}
    </div>
  );
}

/** Who asks for level 2 takes 3 and 4 as well. */
export function atLeast(levels: readonly FacetValue[]): Omit<Choice, 'text'>[] {
  return [4, 3, 2, 1].flatMap((level) => {
    const count = levels.reduce(
      (sum, { value, datasets }) => sum + (Number(value) >= level ? datasets : 0),
      0,
    );
    return count > 0 ? [{ value: `${level}`, count }] : [];
  });
}

/** A value of a facet in the reader's words. */
export function useValueText(): (
  facet: Facet,
  value: Pick<FacetValue, 'value' | 'name'>,
) => string {
  const texts = useTexts(datasetsTexts);
  const places = new Intl.DisplayNames([useLanguage()], { type: 'region', fallback: 'code' });
  return (facet, { value, name }) => {
    if (facet === 'place' || facet === 'holder') return places.of(value) ?? value;
    if (facet === 'category') return wordFor(texts.categories, value);
    if (facet === 'kind') return wordFor(texts.kinds, value);
    return name ?? value;
  };
}
