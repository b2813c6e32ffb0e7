import { describe, expect, it } from 'vitest';
import { type Found, facetsText, foundText } from './catalogue-text.ts';

const dataset = {
  ...{ id: 'ds_heart', holder: 'GB', title: 'Heart (invented)', recordsTotal: 90 },
  ...{ assays: [{ id: 'OBI:0002117', name: 'whole genome sequencing assay' }], places: ['GB'] },
};
const entry = { dataset, isHeldHere: false, level: 2 };
const none = { reasons: [], questions: [], duties: [] };
const found = (of: Partial<Found>): Found => ({ entries: [], total: 0, facets: {}, ...of });

describe('the catalogue on a terminal', () => {
  it('says of each what it is, and how to go on', () => {
    const text = foundText(found({ entries: [entry], total: 51, next: '2|heart' }));
    expect(text).toContain('51 data sets');
    expect(text).toContain('GB  Heart (invented)  ds_heart');
    expect(text).toContain('level 2, 90 records; whole genome sequencing assay, GB');
    expect(text).toContain("More: --after '2|heart'");
    expect(text).not.toContain('may I use it');
  });

  it('names whose rule refuses and what would change it', () => {
    const reasons = [
      { citation: 'DUO:0000046', text: 'Not commercially.', next: 'Ask otherwise.' },
    ];
    const text = foundText(
      found({ entries: [{ ...entry, use: { ...none, outcome: 'refused', reasons } }], total: 1 }),
    );
    expect(text).toContain('may I use it: no');
    expect(text).toContain('DUO:0000046: Not commercially.');
    expect(text).toContain('what would change it: Ask otherwise.');
  });

  it('says who has to say what, and what is owed', () => {
    const questions = [
      { text: 'Is it commercial?', isYours: true },
      { text: 'On what basis?', isYours: false },
    ];
    const asked = { ...entry, use: { ...none, outcome: 'questions', questions } };
    const owed = [{ text: 'Publish.' }, { text: 'Publish.' }];
    const dutiful = { ...entry, use: { ...none, outcome: 'permitted-with-duties', duties: owed } };
    const text = foundText(found({ entries: [asked, dutiful], total: 2 }));
    expect(text).toContain('you: Is it commercial?');
    expect(text).toContain('the holder: On what basis?');
    expect(text.match(/owed: Publish\./g)).toHaveLength(1);
  });

  it('counts what further filters would leave', () => {
    const facets = {
      place: [{ value: 'AU', datasets: 2 }],
      assay: [{ value: 'OBI:0002117', datasets: 6, name: 'whole genome sequencing assay' }],
      taxon: [],
    };
    const text = facetsText(found({ facets }));
    expect(text).toContain('--place\n       2  AU');
    expect(text).toContain('6  OBI:0002117  whole genome sequencing assay');
    expect(text).not.toContain('--taxon');
  });
});
