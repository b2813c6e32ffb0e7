// Every page of the desk, with the states worth a look. `of` fills the ids of a running stage in.
import type { NationKey } from './stage.ts';

export interface Ids {
  readonly [name: string]: string;
}

export interface PageUnderTest {
  /** Names the screenshot. */
  readonly name: string;
  readonly address: (ids: Ids) => string;
  /** The invented person who looks; null before sign-in. */
  readonly as: string | null;
  readonly node?: NationKey;
  /** The page's one heading, by its beginning. */
  readonly heading: string | RegExp;
}

export const PAGES: readonly PageUnderTest[] = [
  { name: 'sign-in', address: () => '/desk/', as: null, heading: /^Sign in to the node of/ },
  { name: 'home', address: () => '/desk/', as: 'auditor', heading: 'Home' },
  { name: 'home-treaty-officer', address: () => '/desk/', as: 'treaty-officer', heading: 'Home' },
  {
    name: 'account',
    address: () => '/desk/account',
    as: 'steward',
    heading: 'Sign-in and passkeys',
  },
  { name: 'members', address: () => '/desk/members', as: 'operator', heading: 'Members' },
  { name: 'member', address: () => '/desk/members/GB', as: 'operator', heading: 'United Kingdom' },
  {
    name: 'member-own',
    address: () => '/desk/members/US',
    as: 'steward',
    heading: /^United States/,
  },
  { name: 'no-such-member', address: () => '/desk/members/ZZ', as: 'steward', heading: 'ZZ' },
  {
    name: 'members-requests',
    address: () => '/desk/members/requests',
    as: 'treaty-officer',
    heading: 'Requests to join',
  },
  {
    name: 'members-requests-forbidden',
    address: () => '/desk/members/requests',
    as: 'researcher',
    heading: 'Requests to join',
  },
  {
    name: 'people',
    address: () => '/desk/members/people',
    as: 'operator',
    heading: 'People at this node',
  },
  {
    name: 'people-read-only',
    address: () => '/desk/members/people',
    as: 'auditor',
    heading: 'People at this node',
  },
  {
    name: 'parties',
    address: () => '/desk/members/parties',
    as: 'steward',
    heading: 'Registry of parties',
  },
  {
    name: 'parties-none',
    address: () => '/desk/members/parties?kind=person',
    as: 'researcher',
    heading: 'Registry of parties',
  },
  {
    name: 'no-such-party',
    address: () => '/desk/members/parties/pty_0',
    as: 'steward',
    heading: 'Party',
  },
  { name: 'kit', address: () => '/desk/kit', as: null, heading: 'Components' },
  { name: 'check-receipt', address: () => '/desk/log/check', as: null, heading: 'Check a receipt' },
  { name: 'log', address: () => '/desk/log', as: 'steward', heading: 'Log' },
  {
    name: 'log-entry',
    address: ({ entry }) => `/desk/log/${entry}`,
    as: 'steward',
    heading: /^Entry \d/,
  },
  { name: 'datasets', address: () => '/desk/datasets', as: 'steward', heading: 'Data sets' },
  {
    name: 'datasets-partners',
    address: () => '/desk/datasets?at=partner&tier=accredited',
    as: 'researcher',
    heading: 'Data sets',
  },
  {
    name: 'datasets-none',
    address: () => '/desk/datasets?text=nothingofthisname',
    as: 'steward',
    heading: 'Data sets',
  },
  {
    name: 'dataset-held',
    address: ({ dataset }) => `/desk/datasets/${dataset}`,
    as: 'steward',
    heading: /^Prairie Heart/,
  },
  {
    name: 'dataset-partner',
    address: ({ partnerDataset }) => `/desk/datasets/${partnerDataset}?at=partner`,
    as: 'researcher',
    heading: /\(synthetic\)$/,
  },
  {
    name: 'dataset-missing',
    address: () => '/desk/datasets/ds_none',
    as: 'steward',
    heading: 'Data set',
  },
  {
    name: 'dataset-register',
    address: () => '/desk/datasets/register',
    as: 'steward',
    heading: 'Register a data set',
  },
  {
    name: 'dataset-register-forbidden',
    address: () => '/desk/datasets/register',
    as: 'researcher',
    heading: 'Register a data set',
  },
  {
    name: 'catalogue',
    address: () => '/desk/catalogue',
    as: 'researcher',
    heading: 'Catalogue',
  },
  {
    name: 'catalogue-judged',
    address: () => '/desk/catalogue?for=biomedical&commercial=no&training=no',
    as: 'researcher',
    heading: 'Catalogue',
  },
  {
    name: 'catalogue-none',
    address: () => '/desk/catalogue?text=nothingofthisname',
    as: 'researcher',
    heading: 'Catalogue',
  },
  {
    name: 'readiness-levels',
    address: () => '/desk/readiness',
    as: 'steward',
    heading: 'Readiness',
  },
  {
    name: 'readiness',
    address: ({ dataset }) => `/desk/datasets/${dataset}/readiness`,
    as: 'steward',
    heading: /^Readiness of/,
  },
  {
    name: 'readiness-partner',
    address: ({ partnerDataset }) => `/desk/datasets/${partnerDataset}/readiness?at=partner`,
    as: 'researcher',
    heading: /^Readiness of/,
  },
  {
    name: 'readiness-describe',
    address: ({ dataset }) => `/desk/datasets/${dataset}/describe`,
    as: 'steward',
    heading: /^Describe/,
  },
  {
    name: 'readiness-repeat',
    address: ({ partnerDataset }) => `/desk/datasets/${partnerDataset}/repeat`,
    as: 'steward',
    heading: /^Repeat the assessment of/,
  },
  {
    name: 'dataset-versions',
    address: ({ dataset }) => `/desk/datasets/${dataset}/versions`,
    as: 'steward',
    heading: /^Versions of/,
  },
  {
    name: 'dataset-participants',
    address: ({ dataset }) => `/desk/datasets/${dataset}/participants`,
    as: 'steward',
    heading: /^Withdrawals from/,
  },
  { name: 'copies', address: () => '/desk/transfers', as: 'steward', heading: 'Copies' },
  {
    name: 'copies-forbidden',
    address: () => '/desk/transfers',
    as: 'researcher',
    heading: 'Copies',
  },
  {
    name: 'duties',
    address: () => '/desk/transfers?show=duties',
    as: 'steward',
    heading: 'Copies',
  },
  {
    name: 'copy-release',
    address: () => '/desk/transfers/release',
    as: 'steward',
    heading: 'Release a copy',
  },
  { name: 'law', address: () => '/desk/law', as: 'auditor', heading: 'Law' },
  {
    name: 'law-packs',
    address: () => '/desk/law?view=packs&place=US',
    as: 'auditor',
    heading: 'Law',
  },
  {
    name: 'law-before-known',
    address: () => '/desk/law?validOn=2024-01-01&knownAt=2020-01-01',
    as: 'auditor',
    heading: 'Law',
  },
  {
    name: 'law-rule',
    address: () => '/desk/law/rules/us.bulk-data.covered-person',
    as: 'auditor',
    heading: /^No sale or licence of bulk data/,
  },
  {
    name: 'law-no-such-rule',
    address: () => '/desk/law/rules/xa.nothing',
    as: 'auditor',
    heading: 'xa.nothing',
  },
  {
    name: 'law-pack',
    address: () => '/desk/law/packs/us/bulk-data',
    as: 'auditor',
    heading: /^US sensitive personal data/,
  },
  {
    name: 'law-import',
    address: () => '/desk/law/import',
    as: 'operator',
    heading: 'Import a pack',
  },
  {
    name: 'law-compare',
    address: () => '/desk/law/compare?fromValidOn=2024-12-31&pack=us/bulk-data',
    as: 'auditor',
    heading: 'Compare two dates',
  },
  {
    name: 'law-what-if',
    address: () =>
      '/desk/law/what-if?act=data.transfer&facts=%7B%22dataset.holderNation%22%3A%22US%22%7D',
    as: 'licensing-officer',
    heading: 'What would be judged',
  },
  {
    name: 'verdicts',
    address: () => '/desk/verdicts',
    as: 'auditor',
    node: 'uk',
    heading: 'Verdicts',
  },
  {
    name: 'no-such-verdict',
    address: () => '/desk/verdicts/ent_0',
    as: 'researcher',
    heading: 'Verdict',
  },
  {
    name: 'law-ripples',
    address: () => '/desk/law/ripples',
    as: 'auditor',
    heading: 'What changes set off',
  },
  {
    name: 'law-ripples-forbidden',
    address: () => '/desk/law/ripples',
    as: 'researcher',
    heading: 'What changes set off',
  },
  { name: 'ask', address: () => '/desk/ask', as: 'researcher', heading: 'Ask' },
  {
    name: 'ask-variant',
    address: () => '/desk/ask?class=cardiac-genomes&kind=allele-count',
    as: 'researcher',
    heading: 'Ask',
  },
  {
    name: 'ask-spread',
    address: () => '/desk/ask?class=cardiac-genomes&kind=quantiles&of=ldl_mmol_l',
    as: 'researcher',
    heading: 'Ask',
  },
  { name: 'ask-forbidden', address: () => '/desk/ask', as: 'steward', heading: 'Ask' },
  { name: 'questions', address: () => '/desk/questions', as: 'researcher', heading: 'Questions' },
  {
    name: 'questions-heard',
    address: () => '/desk/questions?view=heard',
    as: 'steward',
    node: 'uk',
    heading: 'Questions',
  },
  {
    name: 'exchanges',
    address: () => '/desk/questions?view=exchanges',
    as: 'steward',
    heading: 'Questions',
  },
  {
    name: 'no-such-question',
    address: () => '/desk/questions/qst_0',
    as: 'researcher',
    heading: 'Question',
  },
  {
    name: 'agreements',
    address: () => '/desk/agreements',
    as: 'treaty-officer',
    heading: 'Agreements and ballots',
  },
  {
    name: 'agreements-none',
    address: () => '/desk/agreements?stage=amended',
    as: 'steward',
    heading: 'Agreements and ballots',
  },
  ...(['standing', 'terms', 'history', 'certificate', 'versions'] as const).map((view) => ({
    name: `agreement-${view}`,
    address: ({ agreement }: Ids) => `/desk/agreements/${agreement}?view=${view}`,
    as: 'treaty-officer',
    heading: /Biological Data Arrangement/,
  })),
  {
    name: 'no-such-agreement',
    address: () => '/desk/agreements/ins_00000000000000000000000000',
    as: 'treaty-officer',
    heading: 'Text',
  },
  {
    name: 'agreement-sign-over',
    address: ({ agreement }) => `/desk/agreements/${agreement}/sign`,
    as: 'treaty-officer',
    heading: /^Sign: /,
  },
  {
    name: 'agreement-sign-forbidden',
    address: ({ agreement }) => `/desk/agreements/${agreement}/sign`,
    as: 'researcher',
    heading: /^Sign: /,
  },
  {
    name: 'draft-kinds',
    address: () => '/desk/agreements/new',
    as: 'treaty-officer',
    heading: 'Draft a text',
  },
  {
    name: 'draft-agreement',
    address: () => '/desk/agreements/new?type=data-agreement',
    as: 'treaty-officer',
    heading: 'Draft a text',
  },
  {
    name: 'draft-replacement',
    address: ({ agreement }) => `/desk/agreements/new?replaces=${agreement}`,
    as: 'treaty-officer',
    heading: 'Draft a text',
  },
  {
    name: 'confirmations',
    address: () => '/desk/confirmations',
    as: 'second-officer',
    heading: 'Waiting for a second person',
  },
  {
    name: 'reciprocity',
    address: () => '/desk/reciprocity',
    as: 'treaty-officer',
    heading: 'Reciprocity',
  },
  {
    name: 'reciprocity-partner',
    address: () => '/desk/reciprocity/GB',
    as: 'treaty-officer',
    heading: /^Give and take with/,
  },
  {
    name: 'reciprocity-none',
    address: () => '/desk/reciprocity/NO',
    as: 'treaty-officer',
    heading: /^Give and take with/,
  },
  { name: 'not-found', address: () => '/desk/nowhere', as: 'steward', heading: /nothing at this/ },
];
