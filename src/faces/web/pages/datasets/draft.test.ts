import { describe, expect, it } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '../../parts/description/draft.ts';
import { descriptionOf, draftOf } from '../../parts/description/draft-description.ts';
import { en } from '../../texts/en/datasets.ts';
import { wrongOn } from './draft-wrong.ts';

const { needed } = en.registering;
const human: Draft = {
  ...EMPTY_DRAFT,
  title: 'Invented cohort',
  abstract: 'Nobody real.',
  about: 'persons',
  categories: ['health'],
  classes: 'cardiac-genomes heart',
  tier: 'accredited',
  holderKind: 'hospital',
  primary: 'DUO:0000007',
  modifiers: ['DUO:0000046', 'DUO:0000025'],
  parameters: { 'DUO:0000007': 'MONDO:0005267, MONDO:0004995', 'DUO:0000025': '24' },
  personColumn: 'person',
  personNamespace: 'thornfield.patients',
  notes: [
    { name: 'ldl', label: 'LDL cholesterol', unit: 'mmol/L', about: '' },
    { name: 'site', label: '', unit: '', about: '' },
  ],
};

describe('a description that is typed', () => {
  it('becomes what the node takes: parameters typed, empty answers left out', () => {
    expect(descriptionOf(human)).toEqual({
      title: 'Invented cohort',
      abstract: 'Nobody real.',
      classes: ['cardiac-genomes', 'heart'],
      categories: ['health'],
      isHuman: true,
      tier: 'accredited',
      holderKind: 'hospital',
      dataUse: [
        { term: 'DUO:0000007', diseases: ['MONDO:0005267', 'MONDO:0004995'] },
        'DUO:0000046',
        { term: 'DUO:0000025', months: 24 },
      ],
      personColumn: 'person',
      personNamespace: 'thornfield.patients',
      columnNotes: [{ name: 'ldl', label: 'LDL cholesterol', unit: 'mmol/L' }],
      disclosure: { minimumCell: 11, roundingBase: 1, zeros: 'suppress', dominancePercent: 85 },
    });
  });

  it('comes back from a description file as it was, with what the form does not show', () => {
    const file = { ...descriptionOf(human), assembly: 'GRCh38', fundingNation: 'GB' };
    const draft = draftOf(file as never, en.duo);
    expect(descriptionOf(draft)).toEqual(file);
  });

  it('reads terms by their codes', () => {
    const draft = draftOf({ dataUse: ['hmb', { term: 'GS', regions: ['DE'] }] }, en.duo);
    expect(draft.primary).toBe('DUO:0000006');
    expect(draft.modifiers).toEqual(['DUO:0000022']);
    expect(draft.parameters['DUO:0000022']).toBe('DE');
  });

  it('keeps the provenance of data on no person, with its labels', () => {
    const provenance = {
      collectedIn: 'AU',
      collectedOn: '2021-03-01',
      permit: { kind: 'permit', number: 'EX-1', uses: 'any', mayPassOn: false, isChecked: true },
      benefitSharing: { duty: 'none', because: 'Agreed in the permit' },
      communityLabels: [{ label: 'TK NC', community: 'X', text: 'Y', asks: 'notice' }],
    };
    const draft = draftOf({ isHuman: false, provenance }, en.duo);
    expect(wrongOn('conditions', draft, needed)).toEqual({});
    expect(descriptionOf(draft).provenance).toEqual(provenance);
  });
});

describe('what is missing', () => {
  it('is named field by field, a step at a time', () => {
    expect(Object.keys(wrongOn('about', EMPTY_DRAFT, needed))).toEqual([
      'title',
      'abstract',
      'about',
      'categories',
      'tier',
      'holderKind',
    ]);
    expect(wrongOn('about', human, needed)).toEqual({});
    expect(wrongOn('conditions', human, needed)).toEqual({});
    expect(wrongOn('conditions', { ...human, parameters: {} }, needed)).toEqual({
      'parameter.DUO:0000007': needed.parameter,
      'parameter.DUO:0000025': needed.parameter,
    });
    expect(wrongOn('conditions', { ...human, personNamespace: 'Not a name' }, needed)).toEqual({
      personNamespace: needed.namespace,
    });
  });
});
