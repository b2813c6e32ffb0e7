// The plain facts of a rule: where it stands, how it was verified, who may change it.
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { Link } from '../../ui/link.tsx';
import { useLocale } from '../../ui/locale.ts';
import { Tag } from '../../ui/tag.tsx';
import { PackLink } from './law-links.tsx';
import { StandingStatus, VerificationStatus } from './law-words.tsx';
import { usePlaceWords } from './place-words.ts';
import type { Rule } from './rule-page.tsx';
import classes from './tags.module.css';

export function RuleFacts({ rule }: { readonly rule: Rule }) {
  const t = useTexts(lawTexts);
  const { date } = useLocale();
  const placeWords = usePlaceWords();
  const { source, url, mayPermit, effect, whoMayChange } = rule;
  const isRemark = effect === 'permit' && !mayPermit;
  const read = source.retrievedOn ? t.rule.read(date(source.retrievedOn)) : t.rule.neverRead;
  return (
    <DescriptionList
      items={[
        {
          term: t.rule.standing,
          value: <StandingStatus standing={rule.standing} />,
        },
        {
          term: t.rule.effect,
          value: t.effects[effect],
          note: isRemark ? t.rule.remark : null,
        },
        {
          term: t.rule.citation,
          value: url ? <Link href={url}>{rule.citation}</Link> : rule.citation,
          note: source.title,
        },
        {
          term: t.rule.verification,
          value: <VerificationStatus status={rule.status} />,
          note: read,
        },
        { term: t.rule.place, value: placeWords(rule.place) },
        {
          term: t.rule.pack,
          value: (
            <PackLink pack={rule.pack}>
              {rule.pack} {rule.packVersion}
            </PackLink>
          ),
        },
        {
          term: t.rule.acts,
          value: (
            <span className={classes.tags}>
              {rule.acts.map((act) => (
                <Tag key={act}>{act}</Tag>
              ))}
            </span>
          ),
        },
        ...(whoMayChange ? [{ term: t.rule.whoMayChange, value: whoMayChange }] : []),
        { term: t.rule.id, value: <code>{rule.rule}</code> },
      ]}
    />
  );
}
