// English words of a data set's privacy: settings, budget, attacks.
type Words = Readonly<Record<string, string>>;

export const en = {
  page: {
    lists: 'Data sets',
    name: 'Privacy',
    title: (dataset: string) => `Privacy of ${dataset}`,
    lead: 'How answers are protected, what that has cost, and what an attacker could still find out.',
    needs: 'For data stewards and auditors of the node that holds it.',
  },
  standing: {
    title: 'How answers are protected',
    mechanisms: {
      open: 'Nobody is in these data: answers are exact.',
      exact:
        'Accredited tier: answers are exact from the minimum on. No two that differ by a few people go to one organisation.',
      noisy:
        'Every answer carries noise and is charged to a budget. What was answered once is told again and costs nothing.',
      none: 'Fewer than 1,000 people, or people in several rows: not asked outside the accredited tier.',
    },
    spentOf: (spent: string, all: string, epoch: string) =>
      `Epoch ${epoch}: ${spent} of ${all} spent (epsilon)`,
    minimumCell: 'Least that is told',
    rounding: 'Rounded to',
    none: 'Not rounded',
    zeros: 'Nobody',
    zeroWords: { suppress: 'suppressed like a few', publish: 'may be told' },
    perAnswer: 'An answer costs',
    perRequester: 'Share of a requester',
    perOrganisation: 'Share of an organisation',
    exactAnswers: 'Exact answers an epoch to an organisation',
    exactGiven: (epoch: string) => `Exact answers given in epoch ${epoch}`,
    broken: (line: string) => `The record is not as it was written: line ${line}`,
    brokenNext:
      'The data set answers nothing until its operator has looked. Compare the record with the log, or restore a backup.',
  },
  attack: {
    title: 'What an attacker would find out',
    lead: (persons: string) =>
      `Measured now, on ${persons} invented people: somebody who holds a person’s genotype and knows these settings asks about variants, to find out whether that person is in the data. 50 is guessing, 100 is certainty.`,
    preset: 'Compare with the setting',
    asSet: 'As it is set',
    caption: (least: string) =>
      `Chance in 100 of telling a member, exact from ${least} on or with noise`,
    questions: 'Questions',
    exactAimed: 'Exact, aimed at one person',
    exactEverybody: 'Exact, at everybody',
    noisyAimed: 'With noise, aimed at one person',
    answered: 'Answered with noise',
    reading: (off: string) =>
      `Thresholds and rounding do not stop this; a bounded budget does. It has a price: 19 of 20 variant counts told with noise are off by less than ${off}, so rare variants need the accredited tier.`,
  },
  set: {
    title: 'Set the least that is told',
    lead: 'By a name that people know. What was spent stays spent; the budget itself is set by API and command line.',
    preset: 'Setting',
    unverified: 'not checked at its source',
    missing: 'Choose a setting.',
    act: 'Set',
    done: 'Set. Partners learn of it.',
  },
  epoch: {
    title: (epoch: string) => `Open epoch ${epoch}`,
    lead: 'Everybody may ask anew, and everybody in the data is exposed anew.',
    reason: 'Reason',
    reasonHint: 'It stays in the log with your name.',
    reasonMissing: 'Write the reason.',
    check: 'Open a new epoch',
    sure: 'Open a new epoch?',
    sureText: 'What was spent before cannot be taken back: it adds to what is spent from now on.',
    act: 'Open it',
    back: 'Not now',
    done: 'A new epoch is open.',
  },
  spenders: {
    title: (epoch: string) => `Who asked in epoch ${epoch}`,
    none: 'Nobody was charged in this epoch.',
    who: 'Organisation',
    kinds: 'Kinds of question',
    spent: 'Spent (epsilon)',
    exact: 'Exact answers',
  },
  lines: {
    title: 'The record',
    lead: 'Each line is sealed with the one before it; all were checked just now.',
    none: 'Nothing was charged yet.',
    line: 'Line',
    at: 'When',
    what: 'What',
    member: 'Asked by',
    cost: 'Cost (epsilon)',
    exact: 'exact',
    opened: (epoch: string, reason: string) => `Epoch ${epoch} opened: ${reason}`,
  },
  kinds: {
    count: 'count',
    'cross-tab': 'table',
    mean: 'mean',
    quantiles: 'quantiles',
    'variant-presence': 'variant, whether',
    'allele-count': 'variant, how many',
  } as Words,
};
