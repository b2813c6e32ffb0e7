// English words of the typed terms in the form of a draft: by the path of the term, and by choice.
// What has no words here shows the label that the node derives from the schema.

export interface TermWords {
  readonly label: string;
  readonly hint?: string;
}

export const termParts = {
  subject: { title: 'Data and purposes', lead: 'What is not named is not permitted.' },
  fineness: {
    title: 'Who may ask, how finely, how much',
    lead: 'Only the tiers named are open; counts below the smallest cell are suppressed.',
  },
  copies: { title: 'Copies', lead: 'Unless a tier allows copies, no copy leaves its holder.' },
  models: {
    title: 'Data and models',
    lead: 'Three explicit terms. Each is denied unless the parties write that it is permitted; silence denies.',
  },
  giveAndTake: {
    title: 'Give and take',
    lead: 'A floor under what each side gives over what it receives, over rolling quarters.',
  },
  breach: {
    title: 'Breach and leaving',
    lead: 'Days are counted from the notice, which is day 0.',
  },
  rest: { title: 'Further terms', lead: '' },
};

export const terms: Readonly<Record<string, TermWords>> = {
  '/legalForm': { label: 'What it is in law' },
  '/covered': { label: 'Data covered', hint: 'Name data sets, classes of them, or both.' },
  '/covered/datasets': { label: 'Data sets' },
  '/covered/classes': {
    label: 'Classes of data sets',
    hint: 'Every data set of a class, now and later.',
  },
  '/purposes': { label: 'Purposes for which data may be asked about' },
  '/commercialPurpose': {
    label: 'Work for commercial advantage',
    hint: 'Silence denies.',
  },
  '/tiers': { label: 'Tier', hint: 'Who may ask, and how fine an answer may be.' },
  '/tiers/*/tier': { label: 'Who may ask' },
  '/tiers/*/granularities': { label: 'How fine an answer may be' },
  '/tiers/*/minimumCell': { label: 'Smallest count shown', hint: 'Smaller counts are suppressed.' },
  '/tiers/*/roundingBase': { label: 'Rounded to multiples of', hint: '1 leaves counts exact.' },
  '/quotas': { label: 'Quota', hint: 'How much may be asked in a calendar period (UTC).' },
  '/quotas/*/what': { label: 'What is counted' },
  '/quotas/*/scope': { label: 'For whom' },
  '/quotas/*/period': { label: 'In which period' },
  '/quotas/*/limit': { label: 'At most' },
  '/onwardTransfer': { label: 'Passing copies on to others', hint: 'Silence denies.' },
  '/copies': { label: 'Keeping of copies', hint: 'Needed where a tier allows copies.' },
  '/copies/retentionMonths': { label: 'Months a copy may be kept' },
  '/copies/atEnd': { label: 'What is done with it then' },
  '/aiTraining': {
    label: 'AI training',
    hint: 'Training models on the data or on answers. Silence denies.',
  },
  '/weightRelease': {
    label: 'Release of trained weights',
    hint: 'Giving the weights of a trained model to others. Silence denies.',
  },
  '/commercialModelUse': {
    label: 'Commercial use of a trained model',
    hint: 'Using a model trained on the data for commercial advantage. Silence denies.',
  },
  '/readinessFloor': {
    label: 'Least level of AI readiness',
    hint: '0 sets no floor; 4 is the highest.',
  },
  '/reciprocity': { label: 'Reciprocity', hint: 'It needs a ladder of notice and cure.' },
  '/reciprocity/formula': {
    label: 'How units are counted',
    hint: 'Records times the weight of readiness times the weight of the class.',
  },
  '/reciprocity/formula/classWeights': {
    label: 'Weight of a class',
    hint: 'Of several classes the heaviest counts.',
  },
  '/reciprocity/formula/classWeights/*/class': { label: 'Class' },
  '/reciprocity/formula/classWeights/*/weight': { label: 'Weight', hint: 'Exact: 1, 0.5 or 3/2.' },
  '/reciprocity/formula/otherClasses': {
    label: 'Weight of every other class',
    hint: 'Exact: 1, 0.5 or 3/2.',
  },
  '/reciprocity/formula/readinessWeights': {
    label: 'Weights of readiness',
    hint: 'Five of them, for levels 0 to 4. Leave empty: readiness does not weigh.',
  },
  '/reciprocity/floor': { label: 'Floor', hint: 'Given over received, exact: 0.80, 4/5 or 80%.' },
  '/reciprocity/quarters': { label: 'Over how many rolling quarters' },
  '/reciprocity/graceQuarters': { label: 'First quarters that are not judged' },
  '/reciprocity/suspends': { label: 'Tiers that a shortfall suspends' },
  '/ladder': {
    label: 'Ladder of notice and cure',
    hint: 'No suspension without time to cure (VCLT articles 60 and 65).',
  },
  '/ladder/noticeDays': { label: 'Days of notice' },
  '/ladder/consultDays': { label: 'Days of consultation' },
  '/ladder/cureDays': { label: 'Days to cure' },
  '/ladder/suspendDay': { label: 'Suspended from day', hint: 'Counted from the notice.' },
  '/leaving': { label: 'Leaving alone', hint: 'Without this no party may leave alone.' },
  '/leaving/noticeDays': { label: 'Days of notice before leaving' },
  '/leaving/obligationsOutlive': {
    label: 'Duties that arose before go on after the end (VCLT article 70(1)(b))',
  },
  '/holderCountsAsPlace': {
    label: 'Computing at the holder’s node counts as processing in its country',
  },
  '/other': { label: 'Provision', hint: 'What people apply; nothing executes it.' },
  '/other/*/heading': { label: 'Heading' },
  '/other/*/text': { label: 'Words' },
  '/member': { label: 'Nation it is about' },
  '/reason': { label: 'Reason', hint: 'The others will read it.' },
  '/untilAt': { label: 'Until', hint: 'The first day (UTC) on which it holds no longer.' },
  '/obligationsOutlive': {
    label: 'Duties that arose while it was a member go on (VCLT article 70(1)(b))',
  },
  '/instrument': { label: 'Text it acts on' },
  '/tier': { label: 'Tier', hint: 'Leave empty for all of it.' },
  '/enrol': { label: 'Key to enrol' },
  '/revoke': { label: 'Keys to revoke' },
  '/names': { label: 'Names by language', hint: '{"en": "..."}; English is needed.' },
  '/address': { label: 'Address of the node' },
  '/logOrigin': { label: 'Name of its log' },
  '/signingKeys': { label: 'Key' },
  '/signingKeys/*/keyId': { label: 'Id of the key' },
  '/signingKeys/*/publicKey': { label: 'Public key, base64url' },
  '/signingKeys/*/purpose': { label: 'What the key is for' },
};

export const termChoices: Readonly<Record<string, string>> = {
  'binding-treaty': 'A treaty that binds under international law',
  'executive-agreement': 'An executive agreement that binds the parties',
  'non-binding': 'A memorandum that records intentions and does not bind in law',
  research: 'Any research',
  health: 'Health, medical and biomedical research',
  disease: 'Research on named diseases',
  ancestry: 'Study of populations and ancestry',
  methods: 'Development of methods',
  control: 'Use as controls',
  'subject-group': 'Research on age or gender groups',
  'clinical-care': 'Clinical care',
  permitted: 'Permitted',
  prohibited: 'Prohibited',
  silent: 'Silent: denied',
  open: 'Open: anybody',
  registered: 'Registered requesters',
  accredited: 'Accredited requesters',
  boolean: 'Yes or no',
  count: 'Counts',
  aggregate: 'Aggregates',
  copy: 'Copies',
  questions: 'Questions',
  records: 'Records copied',
  requester: 'Each requester',
  organisation: 'Each organisation',
  member: 'Each nation',
  agreement: 'The whole agreement',
  day: 'Day',
  month: 'Month',
  quarter: 'Quarter',
  year: 'Year',
  return: 'Returned',
  destroy: 'Destroyed',
  instruments: 'Signs instruments',
  node: 'Messages between nodes',
  log: 'Heads of the log',
  witness: 'Cosigns for partners',
  recovery: 'Replaces lost keys',
};
