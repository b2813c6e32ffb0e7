// Conditions of use as other catalogues say them: DUO terms as defined terms, and an ODRL offer
// with the primary permission as action and everything that narrows it as constraints or duties
// (Croissant 1.1, “Data Use Conditions”). The statement binds; the offer is a reading of it.
import type { JsonObject } from '../../../base/json.ts';
import type { StatementInput, StatementTerm } from '../duo/statement.ts';
import type { DuoTerms } from '../duo/term-list.ts';
import { termAddress } from './addresses.ts';

export interface UseTerm {
  /** DUO:0000042 */
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  /** Diseases, regions, months... as stated. */
  readonly values: readonly string[];
}

/** Each term by its id, sorted; what cannot be read is left out (registration refuses it). */
export function useTermsOf(statement: StatementInput, terms: DuoTerms): UseTerm[] {
  const read = statement.flatMap((entry): UseTerm[] => {
    const one: StatementTerm = typeof entry === 'string' ? { term: entry } : entry;
    const known = terms.byId.get(idOf(one.term, terms) ?? '');
    if (known === undefined) return [];
    const { label, kind } = known;
    return [{ id: known.id, label, kind, values: valuesOf(one) }];
  });
  return read.sort((a, b) => (a.id < b.id ? -1 : 1));
}

function idOf(text: string, { byId, byCode }: DuoTerms): string | undefined {
  const bare = text.trim().replace(/^https?:\/\/purl\.obolibrary\.org\/obo\/DUO_/, 'DUO:');
  const curie = bare.replace(/^duo[:_]/i, 'DUO:');
  return byId.has(curie) ? curie : byCode.get(bare.toUpperCase());
}

/** Persons and projects who are approved stay with the holder: only that there is such a list. */
const valuesOf = ({ diseases, regions, researchTypes, months, date }: StatementTerm): string[] => [
  ...(diseases ?? []),
  ...(regions ?? []),
  ...(researchTypes ?? []),
  ...(months === undefined ? [] : [`P${months}M`]),
  ...(date === undefined ? [] : [date]),
];

const reference = (id: string): JsonObject => ({ '@id': termAddress(id) ?? id });

export const definedTerms = (terms: readonly UseTerm[]): JsonObject[] =>
  terms.map(({ id, label }) => ({
    '@type': 'DefinedTerm',
    name: label,
    termCode: id.replace(':', '_'),
    url: termAddress(id) ?? id,
    inDefinedTermSet: 'http://purl.obolibrary.org/obo/duo.owl',
  }));

/** Null where nothing is permitted: an offer without a permission would read as none needed. */
export function offerOf(terms: readonly UseTerm[]): JsonObject | null {
  const permissions = terms.filter(({ kind }) => kind === 'permission' || kind === 'additive');
  if (permissions.length === 0) return null;
  const narrowing = terms.filter(({ kind }) => kind === 'modifier' || kind === 'precondition');
  const duties = terms.filter(({ kind }) => kind === 'duty');
  return {
    'odrl:permission': permissions.map((permission) => ({
      '@type': 'odrl:Permission',
      'odrl:action': reference(permission.id),
      ...many('odrl:constraint', [
        ...permission.values.map((value) => constraint(permission, value)),
        ...narrowing.flatMap((one) =>
          one.values.length === 0
            ? [constraint(one)]
            : one.values.map((value) => constraint(one, value)),
        ),
      ]),
      ...many(
        'odrl:duty',
        duties.map((duty) => ({
          '@type': 'odrl:Duty',
          'odrl:action': reference(duty.id),
          ...many(
            'odrl:constraint',
            duty.values.map((value) => constraint(duty, value)),
          ),
        })),
      ),
    })),
  };
}

const many = (key: string, values: JsonObject[]): JsonObject =>
  values.length === 0 ? {} : { [key]: values };

/** With a value: the term is the left operand; without: it is what the use must equal. */
function constraint({ id }: UseTerm, value?: string): JsonObject {
  if (value === undefined)
    return {
      '@type': 'odrl:Constraint',
      'odrl:leftOperand': { '@id': 'odrl:purpose' },
      'odrl:operator': { '@id': 'odrl:eq' },
      'odrl:rightOperand': reference(id),
    };
  const term = termAddress(value);
  return {
    '@type': 'odrl:Constraint',
    'odrl:leftOperand': reference(id),
    'odrl:operator': { '@id': 'odrl:eq' },
    'odrl:rightOperand': term === null ? value : { '@id': term },
  };
}
