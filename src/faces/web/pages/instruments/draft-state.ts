// What is being drafted: kept while one moves between steps and pages, so that nothing typed is
// lost, and turned into what the node takes.
import { useState } from 'react';
import { canonicalJson } from '../../../../base/canonical-json.ts';
import type { JsonObject } from '../../../../base/json.ts';
import type { BodyOf } from '../../api/client.ts';
import { useTyped } from '../../api/queries.ts';
import type { Agreement } from './acts.ts';
import type { Template } from './term-tree.ts';

export interface Clause {
  readonly number: string;
  readonly heading: string;
  readonly body: string;
}
export interface Draft {
  readonly type: string;
  readonly title: string;
  /** The other parties. */
  readonly parties: readonly string[];
  readonly terms: JsonObject;
  readonly clauses: readonly Clause[];
  /** The name of a rule; `OWN_RULE` for every party's signature. */
  readonly rule: string;
  readonly begins: 'adoption' | 'date';
  readonly fromOn: string;
  readonly expiresOn: string;
  /** The text that it is to replace. */
  readonly replaces: string;
}

export const DATA_AGREEMENT = 'data-agreement';
export const OWN_RULE = 'own';
/** VCLT article 9(1): a treaty is adopted by the consent of all who take part. */
const EVERY_PARTY = { kind: 'unanimity', of: 'parties', abstention: 'counts-against' } as const;

const without = (terms: JsonObject, ...names: readonly string[]): JsonObject =>
  Object.fromEntries(Object.entries(terms).filter(([name]) => !names.includes(name)));

export const begun = (template: Template): Draft => ({
  type: template.type,
  title: '',
  parties: [],
  terms: without((template.defaults ?? {}) as JsonObject, 'parties'),
  clauses: [],
  rule: template.rules.length === 1 ? (template.rules[0]?.name ?? '') : '',
  begins: 'adoption',
  fromOn: '',
  expiresOn: '',
  replaces: '',
});

/** A draft that begins as a copy of the text it is to replace. */
export function begunFrom({ instrument, id }: Agreement, template: Template, self: string): Draft {
  const { type, title, parties, terms, text, decisionRule, expiresAt } = instrument;
  const spelt = canonicalJson(decisionRule as JsonObject);
  const named = template.rules.find(
    (rule) => canonicalJson(rule.decisionRule as JsonObject) === spelt,
  );
  const isEveryParty = spelt === canonicalJson(EVERY_PARTY);
  return {
    ...begun(template),
    type,
    title,
    parties: parties.filter((party) => party !== self),
    terms: without(terms as JsonObject, 'parties', 'expiresOn'),
    clauses: text,
    rule: named?.name ?? (isEveryParty ? OWN_RULE : ''),
    expiresOn: expiresAt?.slice(0, 10) ?? '',
    replaces: id,
  };
}

const instantOf = (on: string): string => `${on}T00:00:00.000Z`;

export function bodyOf(draft: Draft, self: string): BodyOf<'/instruments', 'post'> {
  const { type, title, clauses, rule, begins, fromOn, expiresOn, replaces } = draft;
  const parties = [...new Set([self, ...draft.parties])].sort();
  const framed = type === DATA_AGREEMENT ? { parties, ...(expiresOn ? { expiresOn } : {}) } : {};
  return {
    type,
    title: title.trim(),
    parties,
    text: clauses.map((clause) => ({ ...clause })),
    terms: { ...draft.terms, ...framed },
    decisionRule: rule === OWN_RULE ? EVERY_PARTY : rule,
    inForce: { on: begins === 'date' ? instantOf(fromOn) : 'adoption' },
    ...(expiresOn ? { expiresAt: instantOf(expiresOn) } : {}),
    ...(replaces ? { supersedes: replaces } : {}),
  } as BodyOf<'/instruments', 'post'>;
}

export interface KeptDraft {
  readonly draft: Draft;
  readonly isTouched: boolean;
  readonly change: (changed: Partial<Draft>) => void;
  readonly forget: () => void;
}

/** Kept by kind and by the text replaced. */
export function useKeptDraft(initial: Draft): KeptDraft {
  const typed = useTyped<Draft>(`draft ${initial.type} ${initial.replaces}`);
  const [draft, setDraft] = useState(() => typed.read() ?? initial);
  const [isTouched, setTouched] = useState(() => typed.read() !== undefined);
  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed };
    typed.keep(next);
    setDraft(next);
    setTouched(true);
  };
  const forget = () => {
    typed.forget();
    setDraft(initial);
    setTouched(false);
  };
  return { draft, isTouched, change, forget };
}
