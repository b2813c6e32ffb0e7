import { describe, expect, it } from 'vitest';
import { blankGroup, type Field, lacksOf, partsOf, treeOf } from './term-tree.ts';

const field = (path: string, kind: Field['kind'], more: Partial<Field> = {}): Field => ({
  path,
  kind,
  label: path,
  isRequired: true,
  ...more,
});
const fields = [
  field('/ladder', 'group', { isRequired: false }),
  field('/ladder/noticeDays', 'integer'),
  field('/parties', 'places'),
  field('/tiers', 'list', { minItems: 1 }),
  field('/tiers/*/tier', 'choice'),
  field('/tiers/*/deep', 'group'),
  field('/tiers/*/deep/x', 'text', { pattern: '^a$' }),
  field('/aiTraining', 'choice', { isRequired: false }),
  field('/other', 'list', { isRequired: false }),
];
const tree = treeOf(fields);

describe('the fields of a template', () => {
  it('become a tree', () => {
    expect(tree.map(({ name }) => name)).toEqual([
      'ladder',
      'parties',
      'tiers',
      'aiTraining',
      'other',
    ]);
    const tiers = tree.find(({ name }) => name === 'tiers');
    expect(tiers?.children.map(({ name }) => name)).toEqual(['tier', 'deep']);
    expect(tiers?.children[1]?.children[0]?.name).toBe('x');
  });

  it('stand in parts, none lost, those of the frame left out', () => {
    const parts = partsOf(tree);
    expect(parts.map(({ part }) => part)).toEqual(['fineness', 'models', 'breach', 'rest']);
    const names = parts.flatMap(({ nodes }) => nodes.map(({ name }) => name));
    expect(names.toSorted()).toEqual(['aiTraining', 'ladder', 'other', 'tiers']);
  });

  it('say what is lacking by the name of its field', () => {
    const lacks = lacksOf(tree, { tiers: [{ tier: 'open', deep: { x: 'b' } }] }, 'terms');
    expect(Object.entries(lacks).map(([name, { lack }]) => [name, lack])).toEqual([
      ['terms.parties', 'need'],
      ['terms.tiers.0.deep.x', 'bad'],
    ]);
    const none = lacksOf(tree, { parties: ['US'], tiers: [] }, 'terms');
    expect(Object.keys(none)).toEqual(['terms.tiers']);
  });

  it('begin with what must be there', () => {
    const tiers = tree.find(({ name }) => name === 'tiers');
    expect(blankGroup(tiers?.children ?? [])).toEqual({ deep: {} });
  });
});
