// The demonstration's data agreements: one among all four nations, one between the United Kingdom
// and Japan alone, and those that the stories conclude. Invented texts on real legal forms.
import { type DemoNation, NATIONS } from './cast.ts';

const [us, uk, jp] = NATIONS as [DemoNation, DemoNation, DemoNation, DemoNation];

export interface AgreementPlan {
  readonly among: readonly DemoNation[];
  readonly draft: Record<string, unknown>;
}

type Terms = Record<string, unknown>;
const ANSWERS = ['boolean', 'count', 'aggregate'];
const answering = (tier: string) => ({
  tier,
  granularities: ANSWERS,
  minimumCell: 10,
  roundingBase: 1,
});
const LADDER = { noticeDays: 30, consultDays: 30, cureDays: 30, suspendDay: 91 };

function plan(among: readonly DemoNation[], about: string, terms: Terms): AgreementPlan {
  const parties = among.map(({ member }) => member).sort();
  const names = among.map(({ shortName }) => shortName).join('-');
  return {
    among,
    draft: {
      type: 'data-agreement',
      title: `${names} ${about} Arrangement (demonstration)`,
      parties,
      decisionRule:
        among.length === 2
          ? 'bilateral'
          : { kind: 'unanimity', of: 'parties', abstention: 'counts-against' },
      terms: {
        parties,
        legalForm: 'non-binding',
        purposes: ['research', 'health', 'disease', 'methods'],
        commercialPurpose: 'permitted',
        tiers: [answering('open'), answering('accredited')],
        quotas: [{ what: 'questions', scope: 'requester', period: 'day', limit: 500 }],
        onwardTransfer: 'prohibited',
        aiTraining: 'prohibited',
        readinessFloor: 0,
        holderCountsAsPlace: true,
        ...terms,
      },
    },
  };
}

/** Give and take are counted from the first day, and held against nobody for five years. */
const biological: Terms = {
  covered: {
    datasets: [],
    classes: ['cardiac-genomes', 'rare-lipid-genomes', 'island-biome', 'microbe-library'],
  },
  reciprocity: {
    formula: { classWeights: [{ class: 'cardiac-genomes', weight: '2' }], otherClasses: '1' },
    floor: '0.80',
    quarters: 4,
    graceQuarters: 20,
    suspends: ['accredited'],
  },
  ladder: LADDER,
};

/** Concluded at the start, in this order. */
export const AGREEMENTS: readonly AgreementPlan[] = [NATIONS, [uk, jp]].map((among) =>
  plan(among, 'Biological Data', biological),
);

/** Story 2: copies may leave, and the text says nothing about passing them on. */
export const LICENSING: AgreementPlan = plan([us, uk], 'Genome Licensing', {
  covered: { datasets: [], classes: ['licensed-genomes'] },
  tiers: [
    { tier: 'registered', granularities: ['count', 'copy'], minimumCell: 10, roundingBase: 1 },
  ],
  onwardTransfer: 'silent',
  copies: { retentionMonths: 24, atEnd: 'destroy' },
});

/** Story 3: a record of the class counts 125 units; judged from the fourth whole quarter on. */
const owing = (about: string, of: string, others: readonly string[]): AgreementPlan =>
  plan([us, uk], about, {
    covered: { datasets: [], classes: [of, ...others] },
    reciprocity: {
      formula: { classWeights: [{ class: of, weight: '125' }], otherClasses: '0' },
      floor: '0.80',
      quarters: 4,
      graceQuarters: 3,
      suspends: ['accredited'],
    },
    ladder: LADDER,
  });
export const TIDE = owing('Tide Registry', 'tide-registry', []);
export const HARBOUR = owing('Harbour Registry', 'harbour-registry', ['harbour-open']);
