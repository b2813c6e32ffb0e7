// What pages show of a vote: weights, lines to cross, what is still lacking, what a signature would
// do; two texts side by side; a terms schema as fields of a form.
import { describe, expect, it } from 'vitest';
import { Type } from '../../base/schema.ts';
import { decide } from './adoption.ts';
import { ballotOf, tallyWithConsent } from './ballot.ts';
import { compareInstruments, lineChanges } from './compare.ts';
import type { DecisionRule } from './decision-rule.ts';
import { durationText, ruleInWords } from './rule-words.ts';
import { minute, sampleFacts, sampleInstrument, say, spansOf, unchecked } from './samples.ts';
import { fieldsOf } from './template-fields.ts';

const MEMBERS = ['AA', 'AB', 'AC', 'AD'];
const WEIGHED: DecisionRule = {
  kind: 'qualified-majority',
  of: 'members',
  members: { atLeast: '55%' },
  weight: { atLeast: '65%' },
  weights: { AA: 300, AB: 349, AC: 1, AD: 350 },
  blockingMinority: { members: 3 },
  quorum: { moreThan: '1/2' },
  abstention: 'counts-against',
  votingPeriod: 'P60D',
};

const vote = (said: readonly (readonly [string, 'adopt' | 'object' | 'abstain'])[]) => {
  const text = sampleInstrument(spansOf(MEMBERS), {
    parties: ['AA', 'AB'],
    decisionRule: WEIGHED,
  });
  const statements = [
    unchecked(say(text, 'AA', 'propose', minute(2))),
    ...said.map(([member, role]) =>
      unchecked(say(text, member, role, minute(3), { reason: `${member} says so` })),
    ),
  ];
  const decision = decide(sampleFacts(text, MEMBERS, statements), minute(4));
  return { text, decision, ballot: ballotOf(text, decision) };
};

describe('a ballot', () => {
  it('shows who voted with what weight, and each line with its place on a bar', () => {
    const { ballot } = vote([
      ['AA', 'adopt'],
      ['AB', 'adopt'],
      ['AC', 'abstain'],
    ]);
    expect(
      ballot.electors.map(({ member, weight, vote }) => `${member} ${weight} ${vote}`),
    ).toEqual(['AA 300 yes', 'AB 349 yes', 'AC 1 abstain', 'AD 350 silent']);
    expect(ballot.electors[2]).toMatchObject({ at: minute(3), reason: 'AC says so' });
    expect(ballot.members).toEqual({ yes: '2', no: '0', abstain: '1', silent: '1', total: '4' });
    expect(ballot.weight).toEqual({
      yes: '649',
      no: '0',
      abstain: '1',
      silent: '350',
      total: '1000',
    });
    const bars = ballot.lines.map(({ name, bar, isReached, shortBy }) => [
      name,
      bar.have,
      bar.line,
      isReached,
      shortBy,
    ]);
    expect(bars).toEqual([
      ['members', '2/4', '11/20', false, '1'],
      ['weight', '649/1000', '13/20', false, '1'],
      ['quorum', '3/4', '1/2', true, '0'],
      ['blocking-minority', '2/3', '1/1', true, '0'],
    ]);
    expect(ballot.ifClosedNow).toMatchObject({ outcome: 'rejected' });
    expect(ballot.ifClosedNow.text).toContain('members in favour 2/4, needed at least 55%');
    expect(ballot.needed).toContain('1 more: members in favour');
    expect(ballot.needed).toContain('Not heard yet: AD');
  });

  it('says what a consent would bring about before it is given', () => {
    const { text, decision } = vote([
      ['AA', 'adopt'],
      ['AB', 'adopt'],
    ]);
    expect(tallyWithConsent(text.decisionRule, decision, 'AC').outcome).toBe('adopted');
    const { decision: fewer } = vote([['AA', 'adopt']]);
    expect(tallyWithConsent(text.decisionRule, fewer, 'AC').outcome).toBe('open');
  });

  it('lacks nothing once the lines are crossed', () => {
    const { ballot } = vote([
      ['AA', 'adopt'],
      ['AB', 'adopt'],
      ['AC', 'adopt'],
    ]);
    expect(ballot.needed).toEqual([]);
    expect(ballot.ifClosedNow).toEqual({ outcome: 'adopted', text: 'Every line is crossed.' });
  });
});

describe('a rule in words', () => {
  it('says what must be reached, how silence counts and how long voting is open', () => {
    expect(ruleInWords(WEIGHED)).toEqual([
      'In favour: at least 55% of the current members.',
      'Together they carry at least 65% of the weight.',
      'Fewer than 3 that do not agree cannot block by weight alone.',
      'Taking part, in whatever sense: more than 1/2 of them.',
      'Abstention and silence count against.',
      'Voting is open for 60 days from the draft.',
      'Consent once given stands until voting closes.',
      'A vote counts from the instant it states.',
    ]);
    const emergency: DecisionRule = {
      kind: 'emergency',
      of: 'members',
      signatures: 3,
      sunset: 'P30D',
      datedBy: 'cosignature',
    };
    expect(ruleInWords(emergency)).toContain('Any 3 of the current members sign.');
    expect(ruleInWords(emergency)[1]).toBe('What is so adopted ends 30 days after it is in force.');
    expect([durationText('PT72H'), durationText('P1Y')]).toEqual(['72 hours', '1 year']);
  });
});

describe('two texts side by side', () => {
  const spans = spansOf(['GB', 'US']);
  const before = sampleInstrument(spans, {
    text: [
      { number: '1', heading: 'Purpose', body: 'One.\nTwo.\nThree.' },
      { number: '2', heading: 'Costs', body: 'Each its own.' },
    ],
    terms: { tiers: [{ tier: 'open', minimumCell: 10 }], purposes: ['health'] },
  });

  it('are the same, whatever the dates', () => {
    const again = { ...before, draftedAt: minute(9) };
    expect(compareInstruments(before, again)).toMatchObject({ isSame: true, terms: [], frame: [] });
  });

  it('differ in lines, in terms and in the frame, each named', () => {
    const after = sampleInstrument(spans, {
      title: 'Amended',
      text: [
        { number: '1', heading: 'Purpose', body: 'One.\nThree.\nFour.' },
        { number: '3', heading: 'End', body: 'Never.' },
      ],
      terms: { tiers: [{ tier: 'open', minimumCell: 5 }], purposes: ['health', 'research'] },
    });
    const { text, terms, frame, isSame } = compareInstruments(before, after);
    expect(isSame).toBe(false);
    expect(text.map(({ number, kind }) => `${number} ${kind}`)).toEqual([
      '1 changed',
      '2 removed',
      '3 added',
    ]);
    expect(text[0]!.lines).toEqual([
      { kind: 'same', text: 'Purpose' },
      { kind: 'same', text: 'One.' },
      { kind: 'removed', text: 'Two.' },
      { kind: 'same', text: 'Three.' },
      { kind: 'added', text: 'Four.' },
    ]);
    expect(terms).toEqual([
      { field: '/purposes', kind: 'changed', before: ['health'], after: ['health', 'research'] },
      { field: '/tiers/0/minimumCell', kind: 'changed', before: 10, after: 5 },
    ]);
    expect(frame.map(({ field }) => field)).toEqual(['/title']);
  });

  it('stay readable when they are too long to align', () => {
    const long = (mark: string) => Array.from({ length: 2100 }, (_, i) => `${mark} ${i}`);
    const changes = lineChanges(long('a'), long('b'));
    expect(changes).toHaveLength(4200);
    expect(changes[0]).toEqual({ kind: 'removed', text: 'a 0' });
  });
});

describe('a terms schema', () => {
  it('is the fields of a form, flat, with labels, bounds and careful defaults', () => {
    const schema = Type.Object({
      legalForm: Type.Enum(['treaty', 'non-binding'], { description: 'what it is in law' }),
      parties: Type.Array(Type.String({ pattern: '^[A-Z]{2}$' }), { minItems: 2 }),
      covered: Type.Object({ classes: Type.Array(Type.String()) }),
      tiers: Type.Array(Type.Object({ minimumCell: Type.Integer({ minimum: 1 }) })),
      expiresOn: Type.Optional(Type.String({ pattern: '^\\d{4}-\\d{2}-\\d{2}$' })),
    });
    const defaults = { legalForm: 'non-binding', covered: { classes: [] } };
    const shown = fieldsOf(schema, defaults).map(({ path, kind, label, isRequired }) =>
      [path, kind, label, isRequired ? 'required' : 'optional'].join(' · '),
    );
    expect(shown).toEqual([
      '/legalForm · choice · Legal form · required',
      '/parties · places · Parties · required',
      '/covered · group · Covered · required',
      '/covered/classes · list · Classes · required',
      '/tiers · list · Tiers · required',
      '/tiers/*/minimumCell · integer · Minimum cell · required',
      '/expiresOn · date · Expires on · optional',
    ]);
    expect(fieldsOf(schema, defaults)[0]).toMatchObject({
      choices: ['treaty', 'non-binding'],
      default: 'non-binding',
      description: 'what it is in law',
    });
  });
});
