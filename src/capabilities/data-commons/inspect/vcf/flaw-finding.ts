// A flaw of the VCF engine as a finding of an inspection. The engine quotes the value it stumbled
// on; a report may leave the node, so the quotation stays behind.
import type { Flaw } from '../../tables/index.ts';
import type { FileFinding } from '../contract.ts';

const TEXTS: Readonly<Record<string, string>> = {
  'vcf.duplicate-variant': 'a variant stands here a second time.',
  'vcf.contig-contiguous': 'the records of a contig are not in one piece.',
  'vcf.position-order': 'a position is lower than the one before it.',
};

export function findingOf(flaw: Flaw): Omit<FileFinding, 'count'> {
  const { line, field, rule, citation, next } = flaw;
  return {
    level: 'error',
    rule,
    text: TEXTS[rule] ?? withoutQuotations(flaw.text),
    ...(line > 0 ? { line } : {}),
    ...(field === undefined ? {} : { field }),
    citation,
    next,
  };
}

const withoutQuotations = (text: string): string =>
  text.replace(/^".*"(?= )/s, 'a text').replace(/ ".*"/gs, '');
