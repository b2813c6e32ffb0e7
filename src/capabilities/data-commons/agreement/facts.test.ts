// The vocabulary accepts what the packs use and refuses what nobody defined.
import { describe, expect, it } from 'vitest';
import { parse } from '../../../base/schema.ts';
import {
  countFact,
  DATA_ACT_FACTS,
  type DataActFacts,
  DataActFactsSchema,
  isDataActFact,
  persons12MonthsFact,
  personsFact,
  usageFact,
} from './facts.ts';

describe('facts of data.answer and data.transfer', () => {
  it('accepts flat names and the families', () => {
    const facts = {
      'requester.nation': 'US',
      'requester.organisationKind': 'university',
      'purpose.terms': ['DUO:0000037'],
      'dataset.categories': ['genomic'],
      [personsFact('US')]: 96,
      [persons12MonthsFact('genomic', 'US')]: 108,
      [usageFact('questions', 'organisation', 'year')]: 4,
    };
    const read = parse(DataActFactsSchema, facts);
    expect(read.ok && read.value).toEqual(facts);
  });

  it.each([
    ['requester.nationality', 'US'],
    ['requester.nation', 'us'],
    ['requester.organisationKind', 'firm'],
    ['usage.questions.person.year', 1],
    ['counterparty.persons12Months.otherOmic.usa', 1],
    ['counterparty.persons12Months.genomic.us', -1],
    ['counterparty.persons12Months.other-omic.us', 1],
    ['dataset.isHuman', 'yes'],
    ['agreement.digest', 'sha256:00'],
  ])('refuses %s = %j', (name, value) => {
    expect(parse(DataActFactsSchema, { [name]: value }).ok).toBe(false);
  });

  it('describes every fact', () => {
    for (const [name, schema] of Object.entries(DATA_ACT_FACTS))
      expect(schema, name).toHaveProperty('description');
  });

  it('spells every name as rule packs do', () => {
    const spelled = /^[a-z][A-Za-z0-9]*(\.[a-z][A-Za-z0-9]*)*$/;
    const families = [
      persons12MonthsFact('other-omic', 'US'),
      usageFact('records', 'member', 'day'),
    ];
    for (const name of [...Object.keys(DATA_ACT_FACTS), ...families])
      expect(spelled.test(name), name).toBe(true);
    expect(isDataActFact(persons12MonthsFact('other-omic', 'US'))).toBe(true);
  });

  it('knows its names', () => {
    expect(isDataActFact('dataset.persons.gb')).toBe(true);
    expect(isDataActFact('irb.hasApproval')).toBe(true);
    expect(isDataActFact('dataset.persons.GB')).toBe(false);
    expect(isDataActFact('toString')).toBe(false);
  });

  it('reads a family fact, or says that it is unknown', () => {
    const facts = { [personsFact('US')]: 96 } as DataActFacts;
    expect(countFact(facts, personsFact('US'))).toBe(96);
    expect(countFact(facts, personsFact('GB'))).toBeNull();
  });
});
