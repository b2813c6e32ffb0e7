// English words of the first page. What the node says in English of its own accord is said here
// anew where a nation's name reads better than its code; other languages say all of it from kind
// and facts.
type Facts = Readonly<Record<string, string>>;
type Names = (code: string | undefined) => string;
type Say = Readonly<Record<string, (facts: Facts, names: Names) => string>>;

const ANSWERED: Readonly<Record<string, string>> = {
  answered: 'answered your question to',
  suppressed: 'withheld too small a count from',
  refused: 'refused your question to',
  slow: 'did not answer in time for',
  down: 'could not be reached for',
  missing: 'gave no answer from',
};
const HEARD: Readonly<Record<string, string>> = {
  answered: 'was answered here',
  suppressed: 'met too small a count here',
  refused: 'was refused here',
};

const waitingSay: Say = {
  ballot: ({ instrument, by }, names) =>
    `${names(by)} proposed “${instrument}”: your nation’s word is missing`,
  'cure-period': ({ instrument, stage }) =>
    `A shortfall under “${instrument}” is in its stage “${stage}”`,
};
const changesSay: Say = {
  answer: ({ holder, dataset, state }, names) =>
    `${names(holder)} ${ANSWERED[state ?? ''] ?? 'was heard on'} “${dataset}”`,
  'question-heard': ({ member, outcome }, names) =>
    `A question of ${names(member)} ${HEARD[outcome ?? ''] ?? 'was heard here'}`,
  'dataset-published': ({ holder, dataset }, names) => `${names(holder)} published “${dataset}”`,
  fork: ({ member }, names) => `The log of ${names(member)} showed two histories`,
};

export const en = {
  title: 'Home',
  lead: (name: string) => `What waits for you, ${name}, and what happened.`,
  waiting: {
    title: 'Waiting for you',
    none: 'Nothing waits for you in this role.',
    noneNext: 'Signatures, ballots, confirmations, cure periods and duties would stand here.',
    due: 'due',
    since: 'since',
    inDays: (days: number) =>
      days < 0
        ? `${-days} ${days === -1 ? 'day' : 'days'} late`
        : days === 0
          ? 'within a day'
          : `in ${days} ${days === 1 ? 'day' : 'days'}`,
    more: (count: number) => `Show ${count} more`,
    open: 'Open',
    go: {
      ballot: 'Read it and give the nation’s word',
      draft: 'Go on drafting',
      confirmation: 'Look at it and confirm',
      confirmed: 'Do it now',
      'cure-period': 'See the ladder',
      duty: 'See the duty',
      'duty-overdue': 'See the duty',
      'parked-message': 'See the message',
      'accession-request': 'Compare the keys',
      'missing-receipts': 'See the log',
      'question-facts': 'Give the facts',
    } as Readonly<Record<string, string>>,
    say: waitingSay,
    kinds: {
      ballot: 'Ballot',
      draft: 'Draft',
      confirmation: 'Second person',
      confirmed: 'Confirmed',
      'cure-period': 'Cure period',
      duty: 'Duty',
      'duty-overdue': 'Overdue duty',
      'parked-message': 'Set aside',
      'accession-request': 'Wants to join',
      'missing-receipts': 'Receipts',
      'question-facts': 'Facts needed',
    } as Readonly<Record<string, string>>,
  },
  changes: {
    title: 'Since you last looked',
    since: 'Everything since',
    none: 'Nothing changed.',
    noneNext: 'Answers, new agreements, keys, law and data sets of partners would stand here.',
    seen: 'I have seen this',
    say: changesSay,
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
    drawing: 'Members, and the newest questions asked from and heard at this node',
    drawingPlain: 'Members and how they stand',
  },
  visit: {
    title: 'Your first visit',
    lead: 'Five short stories, on the real pages of a running alliance.',
    progress: (done: number, all: number) => `${done} of ${all} opened.`,
    done: 'Opened:',
    hide: 'Put this away',
    goAs: (office: string) => `Go there as ${office.toLowerCase()}`,
    needs: (office: string) => `Sign in as ${office.toLowerCase()} for it.`,
    steps: {
      ask: {
        title: 'Ask three nations one question',
        see: 'Two answer with a number; one refuses, names its Act and says what to do.',
      },
      receipt: {
        title: 'Open a receipt and check it in your browser',
        see: 'Choose an entry; your own browser follows the proof to the witnesses.',
      },
      agreement: {
        title: 'Read what was agreed, and whether it is fair',
        see: 'The terms in words and who signed; then Reciprocity, as a figure.',
      },
      law: {
        title: 'Ask the law about a case that never happened',
        see: 'Leave a fact out: the answer is a question, never a yes.',
      },
      tamper: {
        title: 'Change one byte of a receipt',
        see: 'Paste a copy, alter it: the check fails and says where.',
      },
    },
  },
};
