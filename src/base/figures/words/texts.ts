// The words of every figure as one type, so that a language lacks none.

import type { MapWords } from '../alliance-map.ts';
import type { AllocationWords } from '../allocation-matrix.ts';
import type { AnswerWords } from '../answer-bars.ts';
import type { BallotWords } from '../ballot-bar.ts';
import type { ProfileWords } from '../column-profile.ts';
import type { FlowWords } from '../flow-arcs.ts';
import type { ProofWords } from '../proof-path.ts';
import type { ReciprocityWords } from '../reciprocity.ts';
import type { TimelineWords } from '../review-timeline.ts';
import type { ShareWords } from '../share-bars.ts';
import type { SubjectWords } from '../subjects/words.ts';
import type { TrendWords } from '../trend-line.ts';

export interface FigureTexts {
  readonly allocation: AllocationWords;
  readonly answers: AnswerWords;
  readonly ballot: BallotWords;
  readonly flows: FlowWords;
  readonly map: MapWords;
  readonly profile: ProfileWords;
  readonly proof: ProofWords;
  readonly reciprocity: ReciprocityWords;
  readonly shares: ShareWords;
  readonly subjects: SubjectWords;
  readonly timeline: TimelineWords;
  readonly trend: TrendWords;
}
