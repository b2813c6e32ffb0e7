// The kinds of text that can be drafted here, each with what it is for.
import { instrumentTexts } from '../../texts/instruments.ts';
import { useWritingTexts } from '../../texts/instruments-writing.ts';
import { useTexts } from '../../texts/texts.ts';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Card } from '../../ui/card.tsx';
import { Section } from '../../ui/section.tsx';
import { Tag } from '../../ui/tag.tsx';
import classes from './instruments.module.css';
import { useNations } from './nations.tsx';
import type { Template } from './term-tree.ts';

/** What is written day by day stands first; acts on members and keys follow. */
const byUse = (a: Template, b: Template): number =>
  Number(a.changesMembership) - Number(b.changesMembership) ||
  Number(b.type === 'data-agreement') - Number(a.type === 'data-agreement');

export function DraftKinds({ templates }: { readonly templates: readonly Template[] }) {
  const texts = useTexts(instrumentTexts);
  const writing = useWritingTexts();
  const t = writing.signing.draft;
  const { all } = useNations();
  // An alliance is founded once.
  const possible = templates.filter(({ type }) => all.length === 0 || type !== 'founding');
  return (
    <Section title={t.kindTitle}>
      <div className={classes.columns}>
        {possible.toSorted(byUse).map(({ type, title, about, officers, changesMembership }) => (
          <Card
            key={type}
            title={texts.types[type] ?? title}
            actions={
              <ButtonLink
                href={`/agreements/new?type=${type}`}
                kind={type === 'data-agreement' ? 'primary' : 'secondary'}
              >
                {t.choose}
                <span className="visually-hidden">: {texts.types[type] ?? title}</span>
              </ButtonLink>
            }
          >
            <p lang={texts.kinds[type] ? undefined : 'en'}>{texts.kinds[type] ?? about}</p>
            <span className={classes.row}>
              {officers === 2 ? <Tag>{t.twoOfficers}</Tag> : null}
              {changesMembership ? <Tag>{t.changesMembership}</Tag> : null}
            </span>
          </Card>
        ))}
      </div>
    </Section>
  );
}
