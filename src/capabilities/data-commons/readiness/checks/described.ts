// Level 1: whether the data set can be found, is licensed and has somebody to write to.
import { type Static, Type } from '../../../../base/schema.ts';
import { termAddress } from '../../catalogue-formats/index.ts';
import { isDate } from '../../tables/column-measure.ts';
import type { Evidence } from '../evidence.ts';
import { type Finding, judged, type ToDo, unwritten } from '../finding.ts';
import { hasCheckDigit, schemeOf } from '../identifiers.ts';
import { FIELD } from '../stated.ts';

const strict = { additionalProperties: false } as const;
const Count = Type.Integer({ minimum: 0 });

export const IdentifierSettings = Type.Object(
  { schemes: Type.Array(Type.Enum(['doi', 'ark', 'handle', 'w3id', 'did-uuid'])) },
  strict,
);

export function identifier(
  { stated, at }: Evidence,
  { schemes }: Static<typeof IdentifierSettings>,
): Finding {
  const { identifier: id, version, issuedOn, modifiedOn } = stated;
  const scheme = id === undefined ? null : schemeOf(id);
  const problems: ToDo[] = [];
  if (id === undefined)
    problems.push(
      unwritten(FIELD.identifier, 'a persistent identifier', 'https://doi.org/10.5072/example'),
    );
  else if (scheme === null || !schemes.some((one) => one === scheme))
    problems.push({
      text: `Give an identifier of one of these kinds: ${schemes.join(', ')}.`,
      because: `"${id}" is none of them.`,
      field: FIELD.identifier,
      example: 'https://doi.org/10.5072/example',
    });
  if (version === undefined) problems.push(unwritten(FIELD.version, 'a version', '1.0.0'));
  const dates = [
    [FIELD.issuedOn, issuedOn],
    [FIELD.modifiedOn, modifiedOn],
  ] as const;
  if (issuedOn === undefined)
    problems.push(unwritten(FIELD.issuedOn, 'the day of its issue', '2026-01-31'));
  for (const [field, day] of dates)
    if (day !== undefined && !isDate(day))
      problems.push({
        text: 'Write a day, year first.',
        because: `${field} is no ISO 8601 date.`,
        field,
      });
    else if (day !== undefined && day > at.slice(0, 10))
      problems.push({
        text: 'Write the day on which it was done.',
        because: `${field} is ${day}, which is still to come.`,
        field,
      });
  if (issuedOn !== undefined && modifiedOn !== undefined && modifiedOn < issuedOn)
    problems.push({
      text: 'Correct one of the two days.',
      because: `It was modified on ${modifiedOn}, before it was issued on ${issuedOn}.`,
      field: FIELD.modifiedOn,
    });
  const evidence = { scheme, hasVersion: version !== undefined, hasDate: issuedOn !== undefined };
  return judged(`Identifier of kind ${scheme}, version and dates are there.`, evidence, problems);
}

export const DescriptionSettings = Type.Object(
  { abstractCharacters: Count, keywords: Count, controlledKeywords: Count },
  strict,
);

export function description(
  { stated }: Evidence,
  settings: Static<typeof DescriptionSettings>,
): Finding {
  const { title, abstract, keywords, creators } = stated;
  const different = new Set(keywords.map(({ text }) => text.trim().toLowerCase())).size;
  const controlled = keywords.filter(({ iri }) => iri !== undefined && termAddress(iri)).length;
  const named = creators.filter(({ ids }) => ids.some(hasCheckDigit)).length;
  const problems: ToDo[] = [];
  if (title.trim() === '') problems.push(unwritten(FIELD.title, 'a title'));
  const length = [...abstract.trim()].length;
  if (length < settings.abstractCharacters)
    problems.push({
      text: `Write an abstract of at least ${settings.abstractCharacters} characters: what was measured, on whom or what, when, how.`,
      because: `The abstract has ${length} characters.`,
      field: FIELD.abstract,
    });
  if (different < settings.keywords)
    problems.push({
      text: `Give at least ${settings.keywords} keywords.`,
      because: `There are ${different} different keywords.`,
      field: FIELD.keywords,
    });
  if (controlled < settings.controlledKeywords)
    problems.push({
      text: 'Take at least one keyword from a vocabulary, with the address of its term.',
      because: `${controlled} keywords are from a vocabulary.`,
      field: FIELD.keywords,
      example: 'http://id.nlm.nih.gov/mesh/D002318',
    });
  if (creators.length === 0) problems.push(unwritten(FIELD.creators, 'who made the data'));
  else if (named < creators.length)
    problems.push({
      text: 'Give each creator an ORCID iD or a ROR id; the last characters are a check.',
      because: `${creators.length - named} of ${creators.length} creators have none that holds.`,
      field: FIELD.creators,
      example: 'https://orcid.org/0000-0002-1825-0097',
    });
  const evidence = {
    abstractCharacters: length,
    keywords: different,
    controlledKeywords: controlled,
    creators: creators.length,
    creatorsIdentified: named,
  };
  return judged('Title, abstract, keywords and creators are there.', evidence, problems);
}

export const NoSettings = Type.Object({}, strict);

export function access({ stated, licences }: Evidence): Finding {
  const { licence, agreement, access: level, contact } = stated;
  const standing = licence === undefined ? null : licences.standingOf(licence);
  const problems: ToDo[] = [];
  if (licence === undefined && agreement === undefined)
    problems.push(
      unwritten(FIELD.licence, 'a licence (SPDX id), or the agreement’s id', 'CC-BY-4.0'),
    );
  if (standing === 'unknown' || standing === 'deprecated')
    problems.push({
      text: 'Name the licence by its SPDX id, or name an agreement instead.',
      because: `"${licence}" is ${standing} in the SPDX licence list ${licences.version}.`,
      field: FIELD.licence,
      example: 'CC-BY-4.0',
    });
  if (agreement !== undefined && !/^ins_[0-9A-Za-z]+$/.test(agreement))
    problems.push({
      text: 'Name the agreement by its id, as `entente instruments list` shows it.',
      because: `"${agreement}" is no id of an agreement.`,
      field: FIELD.agreement,
    });
  if (level === undefined)
    problems.push(unwritten(FIELD.access, 'the access level: public, restricted or non-public'));
  if (contact === undefined)
    problems.push(
      unwritten(FIELD.contact, 'whom to write to about access', 'data-access@example.org'),
    );
  const evidence = {
    licence: licence ?? null,
    licenceStands: standing,
    agreement: agreement ?? null,
    access: level ?? null,
    hasContact: contact !== undefined,
  };
  return judged('Licence, access level and contact are there.', evidence, problems);
}

export function exports({ exports: checked }: Evidence): Finding {
  const problems = checked.formats.flatMap(({ format, problems: found }) =>
    found.map(
      ({ field, text }): ToDo => ({
        text: `Complete the description, so that its ${format} record is.`,
        because: `${format}: ${text}`,
        ...(field === undefined ? {} : { field }),
      }),
    ),
  );
  const evidence = Object.fromEntries(
    checked.formats.map(({ format, problems: found }) => [format, found.length]),
  );
  const names = checked.formats.map(({ format }) => format).join(' and ');
  return judged(`Records in ${names} are complete.`, { problems: evidence }, problems);
}
