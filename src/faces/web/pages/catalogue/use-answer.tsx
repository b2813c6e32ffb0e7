// Whether a data set may be used for the purpose: a word, and on demand why, whose rule it is and
// what would change it.
import { wordFor } from '../../parts/word-for.ts';
import { catalogueTexts } from '../../texts/catalogue.ts';
import { useTexts } from '../../texts/texts.ts';
import { useAddresses } from '../../ui/addresses.ts';
import { Disclosure } from '../../ui/disclosure.tsx';
import { Link } from '../../ui/link.tsx';
import { Status, type StatusKind } from '../../ui/status.tsx';
import classes from './catalogue.module.css';
import type { Use } from './types.ts';

const KINDS: Readonly<Record<Use['outcome'], StatusKind>> = {
  'held-here': 'neutral',
  permitted: 'ok',
  'permitted-with-duties': 'ok',
  questions: 'warn',
  refused: 'bad',
};

interface Props {
  readonly use: Use;
  /** Of the data set, for screen readers. */
  readonly title: string;
}

export function UseAnswer({ use, title }: Props) {
  const t = useTexts(catalogueTexts);
  return (
    <div className={classes.use}>
      <Status kind={KINDS[use.outcome]}>{wordFor(t.outcomes, use.outcome)}</Status>
      <Disclosure
        summary={
          <>
            {t.why}
            <span className="visually-hidden">: {title}</span>
          </>
        }
      >
        <div className={classes.why}>
          {use.outcome === 'held-here' ? <p>{t.ownWhy}</p> : <Reasons use={use} />}
          <Asked use={use} />
          <Owed use={use} />
        </div>
      </Disclosure>
    </div>
  );
}

function Reasons({ use: { reasons } }: { readonly use: Use }) {
  const t = useTexts(catalogueTexts);
  const addresses = useAddresses();
  return (
    <ul className={classes.reasons}>
      {reasons.map(({ rule, citation, text, whoMayChange, next }) => {
        const href = addresses.rule(rule);
        return (
          <li key={`${rule} ${text}`}>
            <p>{text}</p>
            <p className={classes.quiet}>{href ? <Link href={href}>{citation}</Link> : citation}</p>
            {whoMayChange ? (
              <p className={classes.quiet}>
                {t.whoMayChange}: {whoMayChange}
              </p>
            ) : null}
            {next ? (
              <p className={classes.quiet}>
                {t.next}: {next}
              </p>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function Asked({ use: { questions } }: { readonly use: Use }) {
  const t = useTexts(catalogueTexts);
  return [true, false].map((isYours) => {
    const asked = questions.filter((one) => one.isYours === isYours);
    if (asked.length === 0) return null;
    return (
      <div key={`${isYours}`}>
        <p className={classes.term}>{isYours ? t.yourFacts : t.theirFacts}</p>
        <ul className={classes.reasons}>
          {asked.map(({ fact, text }) => (
            <li key={fact}>{text}</li>
          ))}
        </ul>
      </div>
    );
  });
}

/** Duties of a refusal are not owed. */
function Owed({ use: { outcome, duties } }: { readonly use: Use }) {
  const t = useTexts(catalogueTexts);
  if (outcome !== 'permitted-with-duties') return null;
  const texts = (duties as readonly { readonly text?: string }[]).flatMap(({ text }) => text ?? []);
  return (
    <div>
      <p className={classes.term}>{t.duties}</p>
      <ul className={classes.reasons}>
        {[...new Set(texts)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </div>
  );
}
