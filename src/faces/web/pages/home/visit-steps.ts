// The five steps of a first visit to a demonstration: where each is told, and in which role. Their
// words stand with the texts; the stories in full in docs/guides/tour.md.

export interface VisitStep {
  readonly key: 'ask' | 'receipt' | 'agreement' | 'law' | 'tamper';
  readonly href: string;
  readonly role: string;
  /** Who of the cast holds the role. */
  readonly login: string;
}

export const FIRST_VISIT: readonly VisitStep[] = [
  { key: 'ask', href: '/ask?class=cardiac-genomes', role: 'researcher', login: 'researcher' },
  { key: 'receipt', href: '/log', role: 'auditor', login: 'auditor' },
  { key: 'agreement', href: '/agreements', role: 'treaty-officer', login: 'treaty-officer' },
  { key: 'law', href: '/law/what-if?act=data.transfer', role: 'auditor', login: 'auditor' },
  { key: 'tamper', href: '/log/check', role: 'auditor', login: 'auditor' },
];
