// The demonstration's data agreements: three bilateral ones with the United States, one between the
// United Kingdom and Japan. Invented texts on real legal forms.
import { type DemoNation, NATIONS } from './cast.ts';

const [us, uk, jp, au] = NATIONS as [DemoNation, DemoNation, DemoNation, DemoNation];
export const PAIRS: readonly (readonly [DemoNation, DemoNation])[] = [
  [us, uk],
  [us, jp],
  [us, au],
  [uk, jp],
];

export function agreementDraft(a: DemoNation, b: DemoNation): Record<string, unknown> {
  const parties = [a.member, b.member].sort();
  return {
    type: 'data-agreement',
    title: `${a.shortName}-${b.shortName} Biological Data Arrangement (demonstration)`,
    parties,
    decisionRule: 'bilateral',
    terms: {
      parties,
      legalForm: 'non-binding',
      covered: {
        datasets: [],
        classes: ['cardiac-genomes', 'rare-lipid-genomes', 'island-biome', 'microbe-library'],
      },
      purposes: ['research', 'health', 'disease', 'methods'],
      commercialPurpose: 'permitted',
      tiers: [
        {
          tier: 'open',
          granularities: ['boolean', 'count', 'aggregate'],
          minimumCell: 10,
          roundingBase: 1,
        },
        {
          tier: 'accredited',
          granularities: ['boolean', 'count', 'aggregate'],
          minimumCell: 10,
          roundingBase: 1,
        },
      ],
      quotas: [{ what: 'questions', scope: 'requester', period: 'day', limit: 500 }],
      onwardTransfer: 'prohibited',
      aiTraining: 'prohibited',
      readinessFloor: 0,
      reciprocity: {
        formula: { classWeights: [{ class: 'cardiac-genomes', weight: '2' }], otherClasses: '1' },
        floor: '0.80',
        quarters: 4,
        graceQuarters: 0,
        suspends: ['accredited'],
      },
      ladder: { noticeDays: 30, consultDays: 30, cureDays: 30, suspendDay: 91 },
      holderCountsAsPlace: true,
    },
  };
}
