// English words of the first page. What the node says in English of its own accord stays as it is; other
// languages say it from the facts beside it.
type Facts = Readonly<Record<string, string>>;
type Say = Readonly<Record<string, (facts: Facts, title: string) => string>>;

const asGiven: Say = {};

export const en = {
  title: 'Home',
  lead: 'What waits for you in the role you act in, and what happened while you were away.',
  waiting: {
    title: 'Waiting for you',
    none: 'Nothing waits for you in this role.',
    noneNext: 'Signatures, ballots, confirmations, cure periods and duties would stand here.',
    due: 'due',
    since: 'since',
    say: asGiven,
    kinds: {
      ballot: 'Ballot',
      draft: 'Draft',
      confirmation: 'Second person',
      confirmed: 'Confirmed',
      'cure-period': 'Cure period',
      duty: 'Duty',
      'duty-overdue': 'Overdue',
      'parked-message': 'Set aside',
      'accession-request': 'Wants to join',
      'missing-receipts': 'Receipts',
      'question-facts': 'Facts needed',
    } as Readonly<Record<string, string>>,
  },
  changes: {
    title: 'Since you last looked',
    since: 'Since',
    none: 'Nothing changed.',
    seen: 'I have seen this',
    say: asGiven,
    kinds: {
      instrument: 'Agreement',
      'member-joined': 'Member',
      'key-changed': 'Key',
      fork: 'Two histories',
      answer: 'Answer',
      'question-heard': 'Question',
      law: 'Law',
      ripple: 'Ripple',
      'dataset-published': 'Data set',
    } as Readonly<Record<string, string>>,
  },
  map: {
    title: 'The alliance',
    lead: 'Each nation speaks for itself; there is no centre.',
  },
  visit: {
    title: 'Your first visit',
    lead: 'Five stories, on the real pages of a running alliance. Change who you are under your name at the top.',
    as: (person: string) => `As ${person}.`,
    hide: 'Put this away',
    steps: [
      {
        title: 'Ask three nations one question',
        href: '/ask?class=cardiac-genomes',
        as: 'researcher',
        see: 'Two answer with a number, one refuses and names its Act.',
      },
      {
        title: 'Check a receipt in your browser, then break it',
        href: '/log',
        as: 'auditor',
        see: 'Open an entry, check the proof, change one character of a copy.',
      },
      {
        title: 'Read what was agreed, and whether it is fair',
        href: '/agreements',
        as: 'treaty-officer',
        see: 'Terms in words, signatures, the bargain as a figure under Reciprocity.',
      },
      {
        title: 'Ask the law about a case that never happened',
        href: '/law/what-if',
        as: 'anybody',
        see: 'Leave a fact out: the answer is a question, never a yes.',
      },
      {
        title: 'See what partners may know of your data',
        href: '/datasets',
        as: 'steward',
        see: 'The measured picture, the conditions of use, who asked.',
      },
    ],
  },
};
