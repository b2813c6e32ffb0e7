// Clauses 1 to 3, 8 and 12: between whom, until when, about which data, of which readiness, and for
// which purposes a question may be asked.
import { readPurposes } from '../duo/purposes.ts';
import { asks, type ClauseFinding, denies, type Judging, permits } from './clause-finding.ts';
import { CLAUSE, list } from './clauses.ts';

export const askedFor = (judging: Judging): ClauseFinding[] => [
  parties(judging),
  duration(judging),
  purposes(judging),
  commercial(judging),
];
export const askedAbout = (judging: Judging): ClauseFinding[] => [
  covered(judging),
  readiness(judging),
  ...lawfulBasis(judging),
];

function parties({ terms, facts }: Judging): ClauseFinding {
  const read = ['requester.nation', 'dataset.holderNation'] as const;
  const unknown = read.filter((fact) => facts[fact] === undefined);
  if (unknown.length > 0)
    return asks(
      CLAUSE.parties,
      'The nations of requester and holder are not known.',
      read,
      unknown,
    );
  const outside = read.map((fact) => facts[fact]!).filter((it) => !terms.parties.includes(it));
  if (outside.length === 0)
    return permits(CLAUSE.parties, `It is between ${list(terms.parties)}.`, ...read);
  const who = list([...new Set(outside)]);
  const text = `${who} is not a party; it is between ${list(terms.parties)}.`;
  return denies(CLAUSE.parties, text, read, 'Conclude an agreement with the holder, or accede.');
}

function duration({ terms, facts, on }: Judging): ClauseFinding {
  const fact = 'agreement.isInForce';
  const { expiresOn } = terms;
  if (expiresOn !== undefined && on >= expiresOn)
    return denies(CLAUSE.duration, `It ended on ${expiresOn}.`, [fact], 'Renew the agreement.');
  if (facts[fact] === undefined)
    return asks(CLAUSE.duration, 'Whether it is in force is not known.', [fact], [fact]);
  if (facts[fact])
    return permits(
      CLAUSE.duration,
      `It is in force${expiresOn ? ` until ${expiresOn}` : ''}.`,
      fact,
    );
  return denies(CLAUSE.duration, 'It is not in force.', [fact], 'Adopt the agreement first.');
}

function purposes({ terms, facts, reference }: Judging): ClauseFinding {
  const read = ['purpose.diseases', 'purpose.terms'];
  const asked = readPurposes(facts, reference);
  if (asked.length === 0)
    return asks(CLAUSE.purposes, 'The request states no purpose.', read, ['purpose.terms']);
  const unread = asked.filter(({ kind }) => kind === 'unreadable');
  const outside = asked.filter(({ kind }) => kind !== 'unreadable' && !isAgreed(terms, kind));
  if (outside.length > 0) {
    const text = `${list(outside.map(({ label }) => label))} is not an agreed purpose.`;
    return denies(CLAUSE.purposes, text, read, 'Ask for a purpose that the clause names.');
  }
  if (unread.length === 0) return permits(CLAUSE.purposes, 'The purpose is agreed.', ...read);
  const text = `"${unread[0]!.label}" is not a term of DUO.`;
  return asks(CLAUSE.purposes, text, read, ['purpose.terms']);
}

/**
 * Any research includes every kind of it but care; health research includes diseases and groups.
 */
function isAgreed({ purposes: agreed }: Judging['terms'], kind: string): boolean {
  const includes = (purpose: string) => agreed.some((each) => each === purpose);
  if (includes(kind)) return true;
  if (kind !== 'clinical-care' && includes('research')) return true;
  return (kind === 'disease' || kind === 'subject-group') && includes('health');
}

function commercial({ terms, facts }: Judging): ClauseFinding {
  const fact = 'purpose.isCommercial';
  const isCommercial = facts[fact];
  const clause = CLAUSE.commercial;
  if (isCommercial === undefined)
    return asks(clause, 'Whether the purpose is commercial is not known.', [fact], [fact]);
  if (!isCommercial) return permits(clause, 'The purpose is not commercial.', fact);
  if (terms.commercialPurpose === 'permitted')
    return permits(clause, 'Commercial purposes are permitted.', fact);
  const how = terms.commercialPurpose ? 'prohibited' : 'not mentioned, and so not permitted';
  const next = 'Ask for a non-commercial purpose.';
  return denies(clause, `Commercial purposes are ${how}.`, [fact], next);
}

function covered({ terms, facts }: Judging): ClauseFinding {
  const read = ['dataset.classes', 'dataset.id'];
  const id = facts['dataset.id'];
  const classes = facts['dataset.classes'];
  if (id !== undefined && terms.covered.datasets.includes(id))
    return permits(CLAUSE.covered, `Data set ${id} is named.`, ...read);
  const shared = (classes ?? []).filter((each) => terms.covered.classes.includes(each)).sort();
  if (shared.length > 0)
    return permits(CLAUSE.covered, `The class ${shared[0]} is covered.`, ...read);
  const unknown = read.filter((fact) => (fact === 'dataset.id' ? id : classes) === undefined);
  if (unknown.length > 0)
    return asks(CLAUSE.covered, 'Whether the data set is covered is not known.', read, unknown);
  const next = 'Ask about data that the clause covers, or have the parties add these.';
  return denies(CLAUSE.covered, 'The data set is not covered.', read, next);
}

function readiness({ terms, facts }: Judging): ClauseFinding {
  const fact = 'dataset.readinessLevel';
  const floor = terms.readinessFloor;
  if (floor === 0) return permits(CLAUSE.readiness, 'No level of readiness is required.');
  const level = facts[fact];
  if (level === undefined)
    return asks(CLAUSE.readiness, `Level ${floor} is required; none is known.`, [fact], [fact]);
  if (level >= floor)
    return permits(CLAUSE.readiness, `Level ${level} reaches the floor of ${floor}.`, fact);
  const next = 'The holder must raise the data set to the floor.';
  const open = (facts['dataset.readinessOpen'] ?? []).filter((one) => levelIn(one) <= floor);
  const text = `Level ${level} is below the floor of ${floor}.`;
  if (open.length === 0) return denies(CLAUSE.readiness, text, [fact], next);
  const read = [fact, 'dataset.readinessOpen'];
  return denies(CLAUSE.readiness, `${text} Open: ${open.join('; ')}.`, read, next);
}

const levelIn = (text: string): number => Number(/^level (\d+)/.exec(text)?.[1] ?? 0);

/** A reason of its own: whatever the level, data without evidence of their basis are not asked. */
function lawfulBasis({ terms, facts }: Judging): ClauseFinding[] {
  const fact = 'dataset.lawfulBasis';
  if (terms.readinessFloor === 0 || facts[fact] !== 'missing') return [];
  const [what, next] = facts['dataset.isHuman']
    ? ['consent of the persons, or the statute', 'The holder must state what evidences consent.']
    : ['lawful collection', 'The holder must state the permit, or why none is needed.'];
  const read = [fact, 'dataset.isHuman'];
  return [denies(CLAUSE.readiness, `There is no evidence of ${what}.`, read, next)];
}
