// How a data agreement is begun: the narrowest terms that still let somebody ask. Everything that
// is to be allowed beyond that, somebody has to write in.
import type { TermsTemplate } from '../../../kernel/instruments/index.ts';

export const agreementTemplate: TermsTemplate = {
  title: 'Data agreement',
  about:
    'Nations answer one another’s questions on the data sets and classes it names, for the ' +
    'purposes it names, each at its own node and under its own law.',
  defaults: {
    parties: [],
    legalForm: 'non-binding',
    covered: { datasets: [], classes: [] },
    purposes: ['health'],
    commercialPurpose: 'prohibited',
    tiers: [{ tier: 'accredited', granularities: ['count'], minimumCell: 10, roundingBase: 1 }],
    quotas: [{ what: 'questions', scope: 'requester', period: 'day', limit: 50 }],
    onwardTransfer: 'prohibited',
    aiTraining: 'prohibited',
    weightRelease: 'prohibited',
    commercialModelUse: 'prohibited',
    readinessFloor: 0,
    ladder: { noticeDays: 30, consultDays: 30, cureDays: 30, suspendDay: 91 },
    leaving: { noticeDays: 90, obligationsOutlive: true },
    holderCountsAsPlace: false,
  },
};
