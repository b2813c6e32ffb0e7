import { describe, expect, it } from 'vitest';
import { nodesOf } from './drawing.contract.ts';
import { flowArcs, strokeWidth } from './flow-arcs.ts';
import { localeOf } from './locale.ts';
import { sampleFlows, sampleFrame } from './sample-data.ts';
import { figureTextsEn } from './words/en.ts';

const make = (width: number, selected?: string) =>
  flowArcs(
    sampleFrame('f', 'Questions'),
    { ...sampleFlows, ...(selected ? { selected } : {}) },
    {
      width,
      locale: localeOf('en'),
      words: figureTextsEn.flows,
    },
  );
const arcsOf = (figure: ReturnType<typeof make>) =>
  nodesOf(figure.svg).filter(({ node }) => node.tag === 'path');

describe('flow arcs', () => {
  it('draws one arc for each flow, the largest widest', () => {
    for (const width of [320, 900]) {
      const arcs = arcsOf(make(width));
      expect(arcs).toHaveLength(sampleFlows.flows.length);
      const widths = arcs.map(({ node }) => Number(node.attributes['stroke-width']));
      expect(Math.max(...widths)).toBe(strokeWidth(340, 340));
      expect(widths).toEqual([...widths].sort((a, b) => a - b));
    }
  });

  it('tells the two ways apart by dashes as well', () => {
    const dashed = arcsOf(make(900)).filter(({ node }) => node.attributes['stroke-dasharray']);
    expect(dashed).toHaveLength(3);
  });

  it('lets what does not touch the selected member recede', () => {
    const weak = arcsOf(make(900, 'SG')).filter(
      ({ node }) => node.attributes['stroke-opacity'] === 0.35,
    );
    expect(weak).toHaveLength(5);
  });
});
