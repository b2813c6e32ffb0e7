import { describe, expect, it } from 'vitest';
import { isSoundAtEveryWidth } from '../drawing.contract.ts';
import { localeOf } from '../locale.ts';
import { figureTextsEn } from '../words/en.ts';
import { figureTextsFr } from '../words/fr.ts';
import { flowsOf, membersOnMap } from './alliance.ts';
import { type AskedSeen, answerSubjects } from './answers.ts';
import { type BalanceSeen, balanceSubject, cureSubject } from './balance.ts';
import { type BallotSeen, ballotSubject } from './ballot.ts';
import { columnSubject, heldColumns, publishedColumns } from './columns.ts';
import { mattersSubject } from './ladder.ts';
import type { Subject } from './subject.ts';
import { heldVariants, publishedVariants, variantSubjects } from './variants.ts';

const en = { locale: localeOf('en'), words: figureTextsEn };
const draw = (subject: Subject | null, width = 760) => subject!.draw({ width, ...en });
const nameOf = (code: string) => ({ GB: 'United Kingdom', US: 'United States' })[code] ?? code;

const ballot: BallotSeen = {
  id: 'ins_1',
  title: 'Accession of Norway',
  outcome: 'open',
  electors: [
    { member: 'GB', standing: 'current', vote: 'yes' },
    { member: 'JP', standing: 'suspended', vote: 'yes' },
    { member: 'US', standing: 'current', vote: 'silent' },
  ],
  lines: [
    { name: 'members', need: 'at least 2/3', bar: { line: '2/3', isLineEnough: true } },
    { name: 'quorum', need: 'more than 1/2', bar: { line: '1/2', isLineEnough: false } },
  ],
  rule: { decisionRule: { kind: 'qualified-majority', quorum: { moreThan: '1/2' } } },
};
const dates = {
  noticeOn: '2026-10-01',
  consultationFromOn: '2026-10-15',
  cureFromOn: '2026-11-01',
  cureUntilOn: '2026-11-30',
  suspendedFromOn: '2026-12-01',
};
const quarter = {
  quarter: '2026-Q3',
  from: '2026-07-01',
  given: { units: '61' },
  received: { units: '201/2' },
  ratio: '122/201',
  isRunning: false,
  isJudged: true,
};
const balance: BalanceSeen = {
  partner: 'GB',
  floor: '4/5',
  quarters: [quarter],
  cure: { US: { stage: 'cure', dates, day: 40, text: 'lacking' }, GB: null },
};
const asked = (kind: string, answers: AskedSeen['answers']): AskedSeen => ({
  question: 'qst_1',
  asked: { kind, of: 'age' },
  askedAt: '2026-11-23T09:00:00Z',
  answers,
});
const part = (holder: string, more: object) =>
  ({ holder, dataset: `ds_${holder}`, title: 'Hearts', ...more }) as AskedSeen['answers'][number];

describe('what an operation says, as a figure', () => {
  isSoundAtEveryWidth((width) => draw(ballotSubject(ballot, nameOf), width));
  isSoundAtEveryWidth((width) => draw(balanceSubject(balance, nameOf), width));

  it('counts those who may vote, with the quorum of the rule', () => {
    const figure = draw(ballotSubject(ballot, nameOf));
    expect(figure.title).toBe('Vote on “Accession of Norway”');
    expect(figure.takeaway).toBe('Open: 1 of 2 members in favour, 1 still to vote');
    expect(figure.notes[0]).toBe(
      'Quorum not reached yet (line: more than 50%). Abstentions take part.',
    );
    expect(ballotSubject({ ...ballot, electors: [] }, nameOf)).toBeNull();
  });

  it('keeps ratios exact, and leaves out a takeaway on the floor before it is judged', () => {
    const figure = draw(balanceSubject(balance, nameOf));
    expect(figure.table.rows[0]![3]!.value).toBe('122/201');
    expect(figure.takeaway).toContain('0.60 is below the floor of 0.80, and the step is: Cure');
    const early = { ...balance, quarters: [{ ...quarter, isJudged: false }] };
    expect(draw(balanceSubject(early, nameOf)).takeaway).toBe(
      '2026-Q3: 61 given for 100.5 received; not judged yet',
    );
    expect(balanceSubject({ ...balance, quarters: [] }, nameOf)).toBeNull();
  });

  it('lays ladders over their dates, today by the days since the notice', () => {
    const figure = draw(cureSubject(balance, nameOf));
    expect(figure.asOf).toBe('2026-11-10');
    expect(figure.table.rows.map((row) => row[4]!.text)).toEqual([
      'Done',
      'Done',
      'Under way',
      'Milestone ahead',
    ]);
    expect(cureSubject({ ...balance, cure: {} }, nameOf)).toBeNull();
    const lifted = { matter: 'm', dates, liftedAt: '2026-10-20T00:00:00Z' };
    const ended = draw(mattersSubject({ at: '2026-12-24T00:00:00Z', matters: [lifted] }));
    expect(ended.table.rows).toHaveLength(2);
  });

  it('counts a question heard for two data sets once, and never draws a bow to oneself', () => {
    const heard = ['GB', 'GB'].map((member) => ({ question: 'qst_2', member }));
    const flows = flowsOf({ self: 'US', asked: [{ holders: ['GB', 'GB', 'US'] }], heard });
    expect(flows).toEqual([
      { from: 'US', to: 'GB', count: 1 },
      { from: 'GB', to: 'US', count: 1 },
    ]);
    const gone = { id: 'FR', name: 'France', status: 'withdrawn' };
    expect(membersOnMap([gone])).toEqual([]);
  });

  it('tells answered, hidden, refused and silent apart', () => {
    const refusal = { message: 'No.', because: [{ citation: '28 CFR 202.301' }] };
    const [subject] = answerSubjects(
      asked('count', [
        part('GB', { state: 'answered', answer: { status: 'answered', kind: 'count', count: 9 } }),
        part('JP', { state: 'suppressed', answer: { status: 'suppressed' } }),
        part('AU', { state: 'refused', refusal }),
        part('NO', { state: 'refused', refusal: { ...refusal, kind: 'review' } }),
        part('US', { state: 'slow' }),
      ]),
    );
    const { table } = draw(subject!);
    expect(table.rows.map((row) => row[1]!.text)).toEqual([
      'Answered',
      'Suppressed',
      'Refused',
      'Not decided yet',
      'Not reachable',
    ]);
    expect(table.rows[2]![2]!.text).toContain('28 CFR 202.301');
    expect(answerSubjects(asked('variant-presence', []))).toEqual([]);
  });

  it('draws spreads a holder each, bounds as the language writes them', () => {
    const bins = [
      { below: '1.5', count: 3 },
      { from: '1.5', count: null },
    ];
    const answer = { status: 'answered', kind: 'quantiles', bins };
    const [subject, none] = answerSubjects(
      asked('quantiles', [
        part('GB', { state: 'answered', answer }),
        part('US', { state: 'down' }),
      ]),
    );
    expect(none).toBeUndefined();
    const french = subject!.draw({ width: 400, locale: localeOf('fr'), words: figureTextsFr });
    expect(french.title).toBe('age, GB · Hearts');
    expect(french.table.rows.map((row) => row[0]!.text)).toEqual(['< 1,5', '≥ 1,5']);
  });

  it('has no picture of a table of very many pairs', () => {
    const names = Array.from({ length: 7 }, (_, at) => `${at}`);
    const counts = names.map(() => names.map(() => 1));
    const answer = { status: 'answered', kind: 'cross-tab', rows: names, columns: names, counts };
    expect(answerSubjects(asked('cross-tab', [part('GB', { state: 'answered', answer })]))).toEqual(
      [],
    );
  });

  it('draws a column as its holder measured it, and as it was published', () => {
    const distribution = { kind: 'bins' as const, edges: ['10'], counts: [1, 2], missing: 0 };
    const [held] = heldColumns({
      files: [{ distributions: [{ column: 'age', distribution }] }],
      description: { columnNotes: [{ name: 'age', label: 'Age', unit: 'years' }] },
    });
    const exact = draw(columnSubject(held!, '2026-11-23T09:00:00Z') as Subject);
    expect([exact.title, exact.unit, exact.asOf]).toEqual(['Age', 'years', '2026-11-23']);
    expect(exact.table.rows.map((row) => row[0]!.text)).toEqual(['below 10', '10 and more']);
    const [hidden, none] = publishedColumns({
      minimumCell: 5,
      columns: [{ name: 'sex' }],
      profile: [
        { column: 'sex', table: 0, categories: [{ value: 'f', count: null }] },
        { column: 'id', table: 0, why: 'identifier' },
      ],
    });
    const published = draw(columnSubject(hidden!, '2026-11-23') as Subject);
    expect(published.table.rows[0]![1]!.text).toBe('Hidden for privacy: fewer than 5');
    expect(columnSubject(none!, '2026-11-23')).toEqual({ why: 'identifier' });
  });

  it('draws variants per contig, and by frequency where that was measured', () => {
    const contigs = [{ name: 'chr1', records: 7 }];
    const [published] = publishedVariants({ variants: [{ records: 7, contigs }] });
    expect(variantSubjects(published!, '2026-11-23').map(({ id }) => id)).toEqual([
      'variants-0-contigs',
    ]);
    const vcf = {
      samples: 2,
      passedRecords: 7,
      basis: 'genotypes',
      genotypes: { called: 3, missing: 1 },
      substitutions: { transitions: 4, transversions: 2 },
      contigs,
      spectrum: { edges: ['0.1'], counts: [5, 2], absent: 0 },
    };
    const [held] = heldVariants([{ records: 7, vcf }]);
    expect(held!.callRate).toBe('3/4');
    const [, spectrum] = variantSubjects(held!, '2026-11-23');
    expect(draw(spectrum!).table.rows.map((row) => row[1]!.value)).toEqual([5, 2]);
  });
});
