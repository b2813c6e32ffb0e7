// What set a ripple off: packs, rules, things and days, and the ledger entry where an act did.
import { lawTexts } from '../../texts/law.ts';
import { useTexts } from '../../texts/texts.ts';
import { DescriptionList } from '../../ui/description-list.tsx';
import { InstantText } from '../../ui/instant-text.tsx';
import { Seal } from '../../ui/seal.tsx';
import { Tag } from '../../ui/tag.tsx';
import { PackLink, RuleLink } from './law-links.tsx';
import type { RippleTold } from './ripple-page.tsx';
import classes from './tags.module.css';

export function RippleCause({ told: { event, at, cause } }: { readonly told: RippleTold }) {
  const t = useTexts(lawTexts).ripple;
  const tags = (words: readonly string[]) => (
    <span className={classes.tags}>
      {words.map((word) => (
        <Tag key={word}>{word}</Tag>
      ))}
    </span>
  );
  const { packs, rules, things, events, acts } = cause;
  return (
    <DescriptionList
      items={[
        {
          term: t.event,
          value: event.startsWith('ent_') ? (
            <Seal entry={event} text={event} />
          ) : (
            <code>{event}</code>
          ),
        },
        { term: t.at, value: <InstantText at={at} hasSeconds /> },
        ...(packs?.length
          ? [
              {
                term: t.packs,
                value: (
                  <span className={classes.tags}>
                    {packs.map((pack) => (
                      <PackLink key={pack} pack={pack}>
                        {pack}
                      </PackLink>
                    ))}
                  </span>
                ),
              },
            ]
          : []),
        ...(rules?.length
          ? [
              {
                term: t.rules,
                value: (
                  <span className={classes.tags}>
                    {rules.map((rule) => (
                      <RuleLink key={rule} rule={rule}>
                        {rule}
                      </RuleLink>
                    ))}
                  </span>
                ),
              },
            ]
          : []),
        ...(events?.length ? [{ term: t.events, value: tags(events) }] : []),
        ...(things?.length ? [{ term: t.things, value: tags(things) }] : []),
        ...(acts?.length ? [{ term: t.acts, value: tags(acts) }] : []),
      ]}
    />
  );
}
