import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe } from 'vitest';
import { allianceMap, type WorldMap } from './alliance-map.ts';
import { allocationMatrix } from './allocation-matrix.ts';
import { answerBars } from './answer-bars.ts';
import { ballotBar } from './ballot-bar.ts';
import { columnProfile } from './column-profile.ts';
import { isSoundAtEveryWidth } from './drawing.contract.ts';
import type { Figure } from './figure.ts';
import { flowArcs } from './flow-arcs.ts';
import { localeOf } from './locale.ts';
import { proofPath } from './proof-path.ts';
import { reciprocity } from './reciprocity.ts';
import { reviewTimeline } from './review-timeline.ts';
import * as data from './sample-data.ts';
import { shareBars } from './share-bars.ts';
import { trendLine } from './trend-line.ts';
import { figureTextsEn } from './words/en.ts';
import { figureTextsFr } from './words/fr.ts';

const file = path.join(import.meta.dirname, 'map/world.json');
const world = JSON.parse(readFileSync(file, 'utf8')) as WorldMap;
const { members } = data.sampleFlows;

describe.each([
  ['en', figureTextsEn],
  ['fr', figureTextsFr],
])('every figure in %s', (language, words) => {
  const locale = localeOf(language);
  const frame = (id: string) => data.sampleFrame(id, id);
  const draw: Record<string, (width: number) => Figure> = {
    map: (width) =>
      allianceMap(
        frame('map'),
        { world, members: data.sampleMembers, flows: data.sampleFlows.flows, selected: 'GB' },
        { width, locale, words: words.map },
      ),
    allocation: (width) =>
      allocationMatrix(frame('a'), data.sampleAllocation, {
        width,
        locale,
        words: words.allocation,
      }),
    answers: (width) =>
      answerBars(frame('a'), data.sampleAnswers, { width, locale, words: words.answers }),
    ballot: (width) =>
      ballotBar(frame('b'), data.sampleBallot, { width, locale, words: words.ballot }),
    histogram: (width) =>
      columnProfile(frame('h'), data.sampleHistogram, { width, locale, words: words.profile }),
    categories: (width) =>
      columnProfile(frame('c'), data.sampleCategories, { width, locale, words: words.profile }),
    flows: (width) =>
      flowArcs(
        frame('f'),
        { members, flows: data.sampleFlows.flows },
        { width, locale, words: words.flows },
      ),
    proof: (width) =>
      proofPath(frame('p'), data.sampleProof, { width, locale, words: words.proof }),
    reciprocity: (width) =>
      reciprocity(frame('r'), data.sampleReciprocity, { width, locale, words: words.reciprocity }),
    shares: (width) =>
      shareBars(frame('s'), data.sampleShares, { width, locale, words: words.shares }),
    timeline: (width) =>
      reviewTimeline(frame('t'), data.sampleTimeline, { width, locale, words: words.timeline }),
    trend: (width) =>
      trendLine(frame('t'), data.sampleTrend, { width, locale, words: words.trend }),
  };
  describe.each(Object.entries(draw))('%s', (_name, make) => isSoundAtEveryWidth(make));
});
