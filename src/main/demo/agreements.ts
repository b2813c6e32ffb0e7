// The demonstration's data agreements: one among all four nations, one between the United Kingdom
// and Japan alone. Invented texts on real legal forms.
import { type DemoNation, NATIONS } from './cast.ts';

const [, uk, jp] = NATIONS as [DemoNation, DemoNation, DemoNation, DemoNation];
export const AGREEMENTS: readonly (readonly DemoNation[])[] = [NATIONS, [uk, jp]];

export function agreementDraft(among: readonly DemoNation[]): Record<string, unknown> {
  const parties = among.map(({ member }) => member).sort();
  return {
    type: 'data-agreement',
    title: `${among.map(({ shortName }) => shortName).join('-')} Biological Data Arrangement (demonstration)`,
    parties,
    decisionRule:
      among.length === 2
        ? 'bilateral'
        : { kind: 'unanimity', of: 'parties', abstention: 'counts-against' },
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
