import { describe, expect, it } from 'vitest';
import { nodesOf, textsOf } from './drawing.contract.ts';
import { localeOf } from './locale.ts';
import { reviewTimeline, type Timeline } from './review-timeline.ts';
import { sampleFrame, sampleTimeline } from './sample-data.ts';
import { timeTicks } from './time-axis.ts';
import { figureTextsEn } from './words/en.ts';

const locale = localeOf('en');
const make = (timeline: Timeline, width = 900) =>
  reviewTimeline(sampleFrame('t', 'Review'), timeline, {
    width,
    locale,
    words: figureTextsEn.timeline,
  });
const spansOf = (timeline: Timeline) =>
  nodesOf(make(timeline).svg)
    .filter(({ node }) => node.tag === 'rect' && node.children.length > 0)
    .map(({ node }) => node.attributes);

describe('review timeline', () => {
  it('stacks what overlaps in a lane and keeps what does not on one row', () => {
    const ys = spansOf(sampleTimeline).map(({ y }) => y);
    expect(ys[1]).toBeGreaterThan(Number(ys[0]));
    expect(ys[2]).toBe(ys[3]);
  });

  it('gives equal days equal lengths, the last day included', () => {
    const span = (fromOn: string, toOn: string) =>
      ({ label: fromOn, fromOn, toOn, state: 'planned' }) as const;
    const lane = {
      label: 'a',
      milestones: [],
      spans: [span('2026-01-01', '2026-01-10'), span('2026-03-01', '2026-03-10')],
    };
    const [a, b] = spansOf({ lanes: [lane] }).map(({ width }) => Number(width));
    expect(a).toBeCloseTo(b!, 1);
  });

  it('names what is next and how much is late', () => {
    expect(make(sampleTimeline).takeaway).toBe(
      '1 of 4 steps done, 1 late; next: Joint opinion, Feb 15, 2027',
    );
    expect(
      textsOf(make(sampleTimeline).svg).some(({ content }) => content.startsWith('Today')),
    ).toBe(true);
  });

  it('marks days, months or years by how much time there is', () => {
    expect(timeTicks(20_000, 20_005, 800, locale).length).toBeGreaterThan(3);
    expect(timeTicks(0, 20_000, 320, locale).every(({ label }) => /^\d{4}$/.test(label))).toBe(
      true,
    );
  });
});
