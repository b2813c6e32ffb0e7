// What each kind of structured meta-information line must hold.
import { excerpt } from '../tables/index.ts';
import { fieldOf, type MetaFields } from './meta-line.ts';
import { FLEXIBLE_TYPE, RESERVED_FORMAT, RESERVED_INFO } from './reserved-keys.ts';
import { type Minor, type Problem, problem } from './vcf-flaw.ts';

const NUMBERS = /^(\d{1,9}|[ARGP.])$/;
const TYPES = /^(Integer|Float|Flag|Character|String)$/;
const ORDER = ['ID', 'Number', 'Type', 'Description'];
const URL_SHAPE = /^[a-z][a-z0-9+.-]*:\/\/(?:[^@/]*@)?([^:/?#]+)(:\d+)?([/?#].*)?$/i;

/** INFO and FORMAT: number, type and description, in that order, and reserved keys as they are. */
export function definitionProblem(
  kind: 'INFO' | 'FORMAT',
  fields: MetaFields,
  minor: Minor,
): Problem | null {
  const id = fieldOf(fields, 'ID')?.value ?? '';
  const [number, type] = [fieldOf(fields, 'Number')?.value, fieldOf(fields, 'Type')?.value];
  if (!/^[^\s,;=<>]+$/.test(id)) return definition(`${kind} needs an ID without spaces`);
  if (!number || !NUMBERS.test(number)) return definition(`${kind} ${id} needs a valid Number`);
  if (!type || !TYPES.test(type) || (kind === 'FORMAT' && type === 'Flag'))
    return definition(`${kind} ${id} needs a valid Type`);
  return (
    descriptionProblem(kind, fields) ??
    orderProblem(kind, fields, minor) ??
    reservedProblem(kind, id, number, type)
  );
}

function reservedProblem(
  kind: 'INFO' | 'FORMAT',
  id: string,
  number: string,
  type: string,
): Problem | null {
  const table = kind === 'INFO' ? RESERVED_INFO : RESERVED_FORMAT;
  const reserved = Object.hasOwn(table, id) ? table[id] : undefined;
  if (!reserved) return null;
  const isTypeRight = type === reserved.type || (FLEXIBLE_TYPE.has(id) && kind === 'INFO');
  if (number === reserved.number && isTypeRight) return null;
  return problem(
    'reserved-key',
    `${kind} ${id} is reserved with Number=${reserved.number}, Type=${reserved.type}.`,
    'Declare it so, or give your own field another name.',
  );
}

function descriptionProblem(kind: string, fields: MetaFields): Problem | null {
  const description = fieldOf(fields, 'Description');
  return description?.isQuoted ? null : definition(`${kind} needs a Description in double quotes`);
}

/** Until 4.2 the order of the fields was fixed. */
function orderProblem(kind: string, fields: MetaFields, minor: Minor): Problem | null {
  if (minor >= 3) return null;
  const order = fields.map((field) => ORDER.indexOf(field.key)).filter((at) => at >= 0);
  const isAscending = order.every((at, i) => i === 0 || order[i - 1]! < at);
  return isAscending
    ? null
    : definition(`${kind} lists its fields out of order (${ORDER.join(', ')})`);
}

// Prefixes of the specification, and what widely used callers write: <NON_REF>, <*>, <CN2>, <TRA>.
const ALT_ID =
  /^((DEL|INS|DUP|INV|CNV|BND|TRA)(:[^\s,<>:]+)*|CN\d{1,4}|NON_REF|\*|X|[RYSWKMBDHV])$/;

export function altProblem(fields: MetaFields, minor: Minor): Problem | null {
  const id = fieldOf(fields, 'ID')?.value ?? '';
  if (!ALT_ID.test(id))
    return definition(`ALT ID "${excerpt(id)}" does not start with DEL, INS, DUP, INV, CNV or BND`);
  const [number, type] = [fieldOf(fields, 'Number')?.value, fieldOf(fields, 'Type')?.value];
  if (number !== undefined && !NUMBERS.test(number)) return definition('ALT has an invalid Number');
  if (type !== undefined && !TYPES.test(type)) return definition('ALT has an invalid Type');
  return descriptionProblem('ALT', fields) ?? orderProblem('ALT', fields, minor);
}

export function filterProblem(fields: MetaFields): Problem | null {
  const id = fieldOf(fields, 'ID')?.value ?? '';
  if (!/^[^\s;,]+$/.test(id) || id === '0') return definition('FILTER needs an ID without spaces');
  return descriptionProblem('FILTER', fields);
}

export function contigProblem(fields: MetaFields): Problem | null {
  const id = fieldOf(fields, 'ID')?.value ?? '';
  if (!/^[^\s,<>]+$/.test(id)) return definition('contig needs an ID without spaces or brackets');
  const length = fieldOf(fields, 'length')?.value;
  return length === undefined || /^[1-9]\d{0,11}$/.test(length)
    ? null
    : definition('contig has a length that is not a positive number');
}

export function sampleProblem(fields: MetaFields): Problem | null {
  if (!fieldOf(fields, 'ID')) return definition('SAMPLE needs an ID');
  const [genomes, mixture] = [fieldOf(fields, 'Genomes'), fieldOf(fields, 'Mixture')];
  if (mixture && !genomes) return definition('SAMPLE gives a Mixture without its Genomes');
  return mixture?.isQuoted || genomes?.isQuoted
    ? definition('SAMPLE quotes a field other than Description')
    : null;
}

export function pedigreeProblem(fields: MetaFields, minor: Minor): Problem | null {
  if (minor >= 3) return null;
  return fields.every((field) => /^[A-Za-z0-9_.-]+$/.test(field.value))
    ? null
    : definition('PEDIGREE names a genome with spaces or punctuation');
}

/** `assembly` may be a bare name; what looks like an address must have a host. */
export function addressProblem(key: string, value: string): Problem | null {
  const address = value.startsWith('<') && value.endsWith('>') ? value.slice(1, -1) : value;
  if (key === 'assembly' && !address.includes('://')) return null;
  const host = URL_SHAPE.exec(address)?.[1] ?? '';
  return /[A-Za-z]/.test(host) || /^\d+(\.\d+){3}$/.test(host)
    ? null
    : definition(`${key} does not hold a valid address`);
}

const definition = (text: string): Problem =>
  problem('meta-definition', `${text}.`, 'Correct this meta-information line.');
