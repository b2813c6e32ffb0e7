// From what was typed to the description that the node takes, and back from a description file.

import type { DataUse, Description } from './described.ts';
import type { Answer } from './draft.ts';
import {
  type Draft,
  EMPTY_DRAFT,
  type NoteDraft,
  PARAMETERS,
  type Parameter,
  PRIMARIES,
} from './draft.ts';

const filled = (name: string, value: string) =>
  value.trim() === '' ? {} : { [name]: value.trim() };
const flag = (name: string, answer: Answer) => (answer === '' ? {} : { [name]: answer === 'yes' });
const listOf = (text: string): string[] =>
  text
    .split(/[,\n]/)
    .map((one) => one.trim())
    .filter((one) => one !== '');

function parameterOf(name: Parameter, text: string): object {
  if (name === 'date') return { date: text.trim() };
  return name === 'months' ? { months: Number(text) } : { [name]: listOf(text) };
}

function dataUseOf({ primary, modifiers, parameters }: Draft): DataUse {
  return [primary, ...modifiers].map((term) => {
    const name = PARAMETERS[term];
    const text = parameters[term] ?? '';
    return name && text.trim() !== '' ? { term, ...parameterOf(name, text) } : term;
  });
}

function provenanceOf(draft: Draft): object {
  const { permit, duty, rest } = draft;
  const labels = (rest['provenance'] as { communityLabels?: unknown } | undefined)?.communityLabels;
  return {
    collectedIn: draft.collectedIn,
    collectedOn: draft.collectedOn,
    ...filled('collectedTo', draft.collectedTo),
    ...(permit === 'none'
      ? { noPermitBecause: { text: draft.because, citation: draft.citation } }
      : {
          permit: {
            kind: permit,
            number: draft.number.trim(),
            ...filled('authority', draft.authority),
            uses: draft.uses,
            ...filled('validTo', draft.validTo),
            mayPassOn: draft.mayPassOn,
            isChecked: draft.isChecked,
          },
        }),
    benefitSharing:
      duty === 'none'
        ? { duty, because: draft.dutyText }
        : { duty, text: draft.dutyText, with: draft.dutyWith },
    ...(labels === undefined ? {} : { communityLabels: labels }),
  };
}

function noteOf({ name, label, unit, about }: NoteDraft): object[] {
  const said = { ...filled('label', label), ...filled('unit', unit), ...filled('about', about) };
  return Object.keys(said).length === 0 || name.trim() === ''
    ? []
    : [{ name: name.trim(), ...said }];
}

export function descriptionOf(draft: Draft): Description {
  const isHuman = draft.about === 'persons';
  const { dataUse: _use, provenance: _from, columnNotes: _notes, ...rest } = draft.rest;
  const notes = draft.notes.flatMap(noteOf);
  const before = (rest['disclosure'] ?? { zeros: 'suppress', dominancePercent: 85 }) as object;
  const { minimum, rounding } = draft;
  return {
    ...rest,
    title: draft.title.trim(),
    abstract: draft.abstract.trim(),
    classes: draft.classes.split(/[\s,]+/).filter((one) => one !== ''),
    categories: draft.categories,
    isHuman,
    tier: draft.tier,
    holderKind: draft.holderKind,
    ...(draft.isSynthetic ? { isSynthetic: true } : {}),
    ...(isHuman
      ? {
          dataUse: dataUseOf(draft),
          ...filled('consentBasis', draft.consentBasis),
          ...flag('hasForeignUseConsent', draft.foreign),
          ...filled('anonymisation', draft.anonymisation),
          ...flag('isControlledAccess', draft.controlled),
          ...filled('personColumn', draft.personColumn),
          ...filled('nationColumn', draft.nationColumn),
          ...filled('personNamespace', draft.personNamespace),
        }
      : { provenance: provenanceOf(draft) }),
    ...(notes.length > 0 ? { columnNotes: notes } : {}),
    ...(minimum === null || rounding === null
      ? {}
      : { disclosure: { ...before, minimumCell: minimum, roundingBase: rounding } }),
  } as unknown as Description;
}

type Said = Readonly<Record<string, unknown>>;
const said = (value: unknown): Said =>
  typeof value === 'object' && value !== null ? (value as Said) : {};
const word = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : '';
const words = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
const answer = (value: unknown): Answer => (value === true ? 'yes' : value === false ? 'no' : '');

type Codes = Readonly<Record<string, { readonly code: string }>>;

/** Everything of a description file: what the form shows is typed in, the rest is kept. */
export function draftOf(file: Said, codes: Codes): Draft {
  const provenance = said(file['provenance']);
  const disclosure = said(file['disclosure']);
  const { title, abstract, classes, categories, isHuman, tier, holderKind, ...more } = file;
  const { isSynthetic, ...rest } = more;
  for (const name of TYPED_HERE) delete (rest as Record<string, unknown>)[name];
  return {
    ...EMPTY_DRAFT,
    title: word(title),
    abstract: word(abstract),
    about: isHuman === true ? 'persons' : isHuman === false ? 'other' : '',
    categories: words(categories),
    classes: words(classes).join(' '),
    tier: word(tier),
    holderKind: word(holderKind),
    isSynthetic: isSynthetic === true,
    ...usesIn(file['dataUse'], codes),
    consentBasis: word(file['consentBasis']),
    foreign: answer(file['hasForeignUseConsent']),
    anonymisation: word(file['anonymisation']),
    controlled: answer(file['isControlledAccess']),
    personColumn: word(file['personColumn']),
    nationColumn: word(file['nationColumn']),
    personNamespace: word(file['personNamespace']),
    minimum: countIn(disclosure['minimumCell'], 11),
    rounding: countIn(disclosure['roundingBase'], 1),
    ...provenanceIn(provenance),
    notes: (Array.isArray(file['columnNotes']) ? file['columnNotes'] : []).map((note) => ({
      name: word(said(note)['name']),
      label: word(said(note)['label']),
      unit: word(said(note)['unit']),
      about: word(said(note)['about']),
    })),
    rest,
  };
}

const TYPED_HERE = [
  ...['consentBasis', 'hasForeignUseConsent', 'anonymisation', 'isControlledAccess'],
  ...['personColumn', 'nationColumn', 'personNamespace'],
];

const countIn = (value: unknown, usual: number): number =>
  Number.isSafeInteger(value) ? (value as number) : usual;

function usesIn(dataUse: unknown, codes: Codes) {
  const byCode = new Map(Object.entries(codes).map(([term, { code }]) => [code, term]));
  const terms = (Array.isArray(dataUse) ? dataUse : []).map((given) => {
    const { term, ...rest } = typeof given === 'string' ? { term: given } : said(given);
    const id = byCode.get(word(term).toUpperCase()) ?? word(term);
    return { id, parameter: Object.values(rest).flat().map(word).join(', ') };
  });
  const isPrimary = (id: string) => PRIMARIES.some((one) => one === id);
  return {
    primary: terms.find(({ id }) => isPrimary(id))?.id ?? '',
    modifiers: terms.map(({ id }) => id).filter((id) => !isPrimary(id)),
    parameters: Object.fromEntries(
      terms.filter(({ parameter }) => parameter !== '').map((one) => [one.id, one.parameter]),
    ),
  };
}

function provenanceIn(provenance: Said): Partial<Draft> {
  const permit = said(provenance['permit']);
  const none = said(provenance['noPermitBecause']);
  const benefits = said(provenance['benefitSharing']);
  const kind = word(permit['kind']);
  const duty = word(benefits['duty']);
  return {
    collectedIn: word(provenance['collectedIn']),
    collectedOn: word(provenance['collectedOn']),
    collectedTo: word(provenance['collectedTo']),
    permit: kind === 'ircc' || kind === 'permit' ? kind : 'text' in none ? 'none' : '',
    number: word(permit['number']),
    authority: word(permit['authority']),
    uses: word(permit['uses']),
    mayPassOn: permit['mayPassOn'] === true,
    isChecked: permit['isChecked'] === true,
    validTo: word(permit['validTo']),
    because: word(none['text']),
    citation: word(none['citation']),
    duty: duty === 'none' || duty === 'always' || duty === 'on-commercial-use' ? duty : '',
    dutyText: word(benefits['because']) || word(benefits['text']),
    dutyWith: word(benefits['with']),
  };
}
