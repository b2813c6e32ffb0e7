// `entente catalogue search`: every data set of the alliance that the node knows of, narrowed by
// what it is, and by what may be used for a purpose.
import { buildCommand } from '@stricli/core';
import { callOperation } from '../client.ts';
import { type CommonFlags, commonFlags } from '../derived-command.ts';
import { exitCodeOf } from '../exit.ts';
import { printReply } from '../print.ts';
import { chooseProfile } from '../profile.ts';
import { UsageError } from '../read-file.ts';
import { refusalText, say, type Terminal } from '../terminal.ts';
import { type Found, facetsText, foundText } from './catalogue-text.ts';

interface SearchFlags extends CommonFlags {
  readonly assay?: string;
  readonly taxon?: string;
  readonly place?: string;
  readonly holder?: string;
  readonly class?: string;
  readonly category?: string;
  readonly kind?: string;
  readonly level?: number;
  readonly term?: readonly string[];
  readonly disease?: readonly string[];
  readonly commercial?: boolean;
  readonly aiTraining?: boolean;
  readonly usable?: boolean;
  readonly facets?: boolean;
  readonly limit?: number;
  readonly after?: string;
}

const SEARCH = {
  id: 'data-commons.search-catalogue',
  route: { method: 'POST', path: '/data-commons/catalogue-searches' },
} as const;
const FILTERS = ['assay', 'taxon', 'place', 'holder', 'class', 'category', 'kind'] as const;
const USABLE = ['held-here', 'permitted', 'permitted-with-duties'];

const text = (brief: string, placeholder: string) =>
  ({ kind: 'parsed', parse: String, optional: true, brief, placeholder }) as const;
const texts = (brief: string, placeholder: string) =>
  ({ ...text(brief, placeholder), variadic: true }) as const;
const yes = (brief: string) => ({ kind: 'boolean', optional: true, brief }) as const;
const whole = (brief: string) =>
  ({ kind: 'parsed', parse: wholeNumber, optional: true, brief, placeholder: 'number' }) as const;

function wholeNumber(given: string): number {
  if (/^\d{1,6}$/.test(given)) return Number(given);
  throw new UsageError(`${given} is no whole number.`);
}

export const searchCatalogueCommand = buildCommand<SearchFlags, string[], Terminal>({
  docs: {
    brief: 'Search the alliance’s catalogue: what is there, and what may I use for this purpose',
    fullDescription: [
      'Examples:',
      '  entente catalogue search heart --place GB --level 2',
      '  entente catalogue search --term biomedical --no-commercial --no-ai-training --usable',
      '  entente catalogue search --facets',
      'Without a purpose (--term or --disease) nothing is judged.',
    ].join('\n'),
  },
  parameters: {
    positional: {
      kind: 'array',
      parameter: {
        parse: String,
        brief: 'words of title, abstract, terms or columns',
        placeholder: 'word',
      },
    },
    flags: {
      assay: text('how it was measured: OBI:0002117', 'term'),
      taxon: text('of what: NCBITaxon:9606', 'term'),
      place: text('where it was collected: AU', 'country'),
      holder: text('held by this member', 'member'),
      class: text('class of agreements', 'class'),
      category: text('what the files contain: genomic', 'category'),
      kind: text('kind of question it can answer: count', 'kind'),
      level: whole('AI-readiness today, at least: 0 to 4'),
      term: texts('purpose: DUO term or its word, for example biomedical', 'term'),
      disease: texts('purpose: MONDO id', 'id'),
      commercial: yes('the purpose is commercial'),
      aiTraining: yes('a model is trained on the answers'),
      usable: yes('only what may be used for the purpose'),
      facets: yes('how many each further filter would leave, instead of the data sets'),
      limit: whole('data sets at most, 50 without it'),
      after: text('go on after a page', 'cursor'),
      ...commonFlags,
    },
  },
  async func(this: Terminal, flags, ...words) {
    const input = inputOf(flags, words);
    const profile = chooseProfile(this, flags);
    if (!profile.ok) {
      say(this, refusalText(profile.refusal));
      this.process.exitCode = exitCodeOf(profile.refusal.kind);
      return;
    }
    const called = await callOperation(profile.value, SEARCH, input);
    const readable = (output: unknown) =>
      flags.facets ? facetsText(output as Found) : foundText(output as Found);
    printReply(this, called, flags.json ?? false, readable);
  },
});

function inputOf(flags: SearchFlags, words: readonly string[]): Record<string, unknown> {
  const filters = FILTERS.flatMap((name) => (flags[name] ? [[name, flags[name]] as const] : []));
  const purpose = purposeOf(flags);
  if (purpose === null && flags.usable)
    throw new UsageError('--usable needs a purpose: say one with --term or --disease.');
  return {
    ...Object.fromEntries(filters),
    ...(words.length > 0 ? { text: words.join(' ') } : {}),
    ...(flags.level === undefined ? {} : { level: flags.level }),
    ...(flags.limit === undefined ? {} : { limit: flags.limit }),
    ...(flags.after ? { after: flags.after } : {}),
    ...(purpose === null ? {} : { purpose }),
    ...(flags.usable ? { uses: USABLE } : {}),
  };
}

/** Who trains no model gives no weights away and sells none. */
const UNTRAINED = { 'purpose.isModelRelease': false, 'purpose.isCommercialModel': false };

function purposeOf(flags: SearchFlags): Record<string, unknown> | null {
  const { term = [], disease = [], commercial, aiTraining } = flags;
  if (term.length === 0 && disease.length === 0) return null;
  return {
    ...(term.length > 0 ? { 'purpose.terms': term } : {}),
    ...(disease.length > 0 ? { 'purpose.diseases': disease } : {}),
    ...(commercial === undefined ? {} : { 'purpose.isCommercial': commercial }),
    ...(aiTraining === undefined ? {} : { 'purpose.isAiTraining': aiTraining }),
    ...(aiTraining === false ? UNTRAINED : {}),
  };
}
