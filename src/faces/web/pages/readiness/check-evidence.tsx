// What a check found: the reason in words, and below it the numbers, and the standards that ask.
import type { Json } from '../../../../base/json.ts';
import type { LadderCheck } from '../../parts/readiness/types.ts';
import { readinessTexts } from '../../texts/readiness.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import classes from './readiness.module.css';

export function CheckEvidence({ check }: { readonly check: LadderCheck }) {
  const { checks: t } = useTexts(readinessTexts);
  const { number } = useLocale();
  const { reason, evidence, sources, isRepeatable, isLawfulBasis } = check;
  const items = Object.entries(evidence as Readonly<Record<string, Json>>).map(([key, value]) => ({
    term: wordsOf(key),
    value: shown(value, number),
  }));
  return (
    <div className={classes.found}>
      <span lang="en">{reason}</span>
      <Disclosure
        summary={
          <>
            {t.evidence}
            <span className="visually-hidden">: {check.check}</span>
          </>
        }
      >
        <div className={classes.evidence}>
          {items.length > 0 ? (
            <div lang="en">
              <DescriptionList items={items} />
            </div>
          ) : (
            <p>{t.noEvidence}</p>
          )}
          <ul>
            {sources.map(({ title, section, url, status }) => (
              <li key={`${title} ${section}`}>
                {t.from} {url ? <Link href={url}>{title}</Link> : title}, {section}
                {status === 'unverified' ? ` (${t.unverified})` : ''}
              </li>
            ))}
          </ul>
          {isRepeatable ? <p>{t.repeatable}</p> : null}
          {isLawfulBasis ? <p>{t.lawful}</p> : null}
        </div>
      </Disclosure>
    </div>
  );
}

/** `brokenCells` -> `broken cells`: evidence is named in English by the procedures. */
const wordsOf = (key: string): string =>
  key.replaceAll(/([a-z0-9])([A-Z])/g, (_, before, letter) => `${before} ${letter.toLowerCase()}`);

function shown(value: Json, number: (value: number) => string): string {
  if (typeof value === 'number') return number(value);
  if (value === null) return '–';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value === '' ? '–' : value;
  if (Array.isArray(value))
    return value.length === 0 ? '–' : value.map((one) => shown(one as Json, number)).join(', ');
  const pairs = Object.entries(value as Readonly<Record<string, Json>>);
  return pairs.length === 0
    ? '–'
    : pairs.map(([key, one]) => `${wordsOf(key)}: ${shown(one, number)}`).join(', ');
}
