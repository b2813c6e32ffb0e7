import { describe, expect, it } from 'vitest';
import { fraction } from '../fraction.ts';
import { type Ballot, ballotBar } from './ballot-bar.ts';
import { isSoundAtEveryWidth, nodesOf, textsOf } from './drawing.contract.ts';
import { localeOf } from './locale.ts';
import { sampleBallot, sampleFrame } from './sample-data.ts';
import { figureTextsEn } from './words/en.ts';
import { figureTextsFr } from './words/fr.ts';

const make = (width: number, ballot: Ballot = sampleBallot) =>
  ballotBar(sampleFrame('ballot', 'Ballot on the accession of Norway'), ballot, {
    width,
    locale: localeOf('en'),
    words: figureTextsEn.ballot,
  });
const cellsOf = (figure: ReturnType<typeof make>) =>
  nodesOf(figure.svg).filter(({ node }) => node.tag === 'rect' && node.attributes['height'] === 30);

describe('ballot bar', () => {
  isSoundAtEveryWidth(make);

  it('gives every voter a cell in each measure, and the cells fill the width', () => {
    const cells = cellsOf(make(900));
    expect(cells).toHaveLength(2 * sampleBallot.voters.length);
    const sum = cells
      .slice(0, 9)
      .reduce((total, { node }) => total + Number(node.attributes['width']), 0);
    expect(sum).toBeCloseTo(900, 0);
  });

  it('draws the line where the rule says', () => {
    const lines = nodesOf(make(950).svg).filter(
      ({ node }) => node.tag === 'line' && node.attributes['stroke'] === 'var(--ink)',
    );
    expect(lines.map(({ node }) => node.attributes['x1'])).toEqual([633.33, 617.5, 475]);
  });

  it('cuts shares, so that a hair below the line does not read as the line', () => {
    const near: Ballot = {
      ...sampleBallot,
      measures: [{ by: 'weight', need: { atLeast: fraction(65, 100) } }],
      voters: [
        { member: 'AU', name: 'Australia', choice: 'yes', weight: 64_999 },
        { member: 'JP', name: 'Japan', choice: 'no', weight: 35_001 },
      ],
    };
    expect(make(700, near).takeaway).toContain('64.9%');
  });

  it('counts shares without excluded abstentions, and sets those apart', () => {
    const excluded: Ballot = { ...sampleBallot, abstention: 'excluded' };
    const figure = make(900, excluded);
    expect(figure.takeaway).toBe(
      'Open: 4 of 8 members with 62.9% of the weight in favour, 3 still to vote',
    );
    expect(figure.table.rows.at(-1)?.[1]?.value).toBe('abstain');
  });

  it('draws and says the quorum: those who abstain or say no take part', () => {
    const words = textsOf(make(900).svg).map(({ content }) => content);
    expect(words).toContain('6 of 9 took part · 66.6%');
    expect(words).toContain('line: at least 50%');
    expect(make(900).notes).toEqual([
      'Quorum reached (line: at least 50%). Abstentions take part.',
    ]);
    const high = make(900, { ...sampleBallot, quorum: { moreThan: fraction(2, 3) } });
    expect(high.notes).toEqual([
      'Quorum not reached yet (line: more than 2/3). Abstentions take part.',
    ]);
    const { quorum: _none, ...without } = sampleBallot;
    expect(make(900, without).notes).toEqual([]);
  });

  it('speaks French', () => {
    const figure = ballotBar(sampleFrame('b', 'Scrutin'), sampleBallot, {
      width: 320,
      locale: localeOf('fr'),
      words: figureTextsFr.ballot,
    });
    expect(figure.takeaway).toMatch(/^Scrutin ouvert\u202f: 4 membres sur 9, 58,9/);
    expect(textsOf(figure.svg).some(({ content }) => content.startsWith('seuil'))).toBe(true);
  });
});
