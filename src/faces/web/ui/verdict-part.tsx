// One rule's contribution to a verdict, in the order a reader asks: what it says, where that
// stands, whether it was checked, what would change it.
import type { Part } from '../../../base/verdict.ts';
import { useTexts } from '../texts/texts.ts';
import { uiTexts } from '../texts/ui.ts';
import { useAddresses } from './addresses.ts';
import { Disclosure } from './disclosure.tsx';
import { Link } from './link.tsx';
import { useLocale } from './locale.ts';
import { Status, type StatusKind } from './status.tsx';
import { Tag } from './tag.tsx';
import classes from './verdict-part.module.css';

interface Props {
  readonly part: Part;
  readonly kind: StatusKind;
  readonly isOpen: boolean;
}

export function VerdictPart({ part, kind, isOpen }: Props) {
  const t = useTexts(uiTexts).verdict;
  const href = useAddresses().rule(part.rule);
  const { effect, place, citation, whoMayChange, next } = part;
  return (
    <article className={classes.part}>
      <div className={classes.head}>
        <Status kind={kind}>{t.effects[effect]}</Status>
        <Tag>{t.places[place] ?? place}</Tag>
        <span className={classes.citation}>
          {href ? <Link href={href}>{citation}</Link> : citation}
        </span>
      </div>
      <p className={classes.text}>{part.text}</p>
      {next || whoMayChange ? (
        <dl className={classes.change}>
          {next ? (
            <div>
              <dt>{t.whatChanges}</dt>
              <dd>{next}</dd>
            </div>
          ) : null}
          {whoMayChange ? (
            <div>
              <dt>{t.whoMayChange}</dt>
              <dd>{whoMayChange}</dd>
            </div>
          ) : null}
        </dl>
      ) : null}
      <Disclosure summary={t.verification[part.status]} isOpen={isOpen}>
        <Reading part={part} />
      </Disclosure>
    </article>
  );
}

function Reading({ part }: { readonly part: Part }) {
  const t = useTexts(uiTexts).verdict;
  const locale = useLocale();
  const { source, valid, facts, rule } = part;
  return (
    <ul className={classes.reading}>
      {valid ? (
        <li>{t.inForce(locale.date(valid.from), valid.to ? locale.date(valid.to) : null)}</li>
      ) : null}
      {source ? (
        <li>
          {t.source}: {source.url ? <Link href={source.url}>{source.title}</Link> : source.title}
          {source.retrievedOn ? `, ${t.retrieved(locale.date(source.retrievedOn))}` : null}
        </li>
      ) : null}
      <li>
        <code>{rule}</code>
      </li>
      {facts.length > 0 ? (
        <li>
          {t.facts}: <code>{facts.join(', ')}</code>
        </li>
      ) : null}
    </ul>
  );
}
