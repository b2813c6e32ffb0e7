// The statement that data about no person carry instead of DUO: where and when the material was
// collected, under whose permit, which benefits are owed and which community labels go with it
// (Convention on Biological Diversity, Nagoya Protocol arts. 6, 15 and 17; Local Contexts labels).
import { refusal } from '../../../base/refusal.ts';
import { ok, type Result, refused } from '../../../base/result.ts';
import { DateSchema, PlaceSchema, parse, type Static, Type } from '../../../base/schema.ts';
import { isCivilDate } from './parameters.ts';

const closed = { additionalProperties: false };
const Words = Type.String({ minLength: 1, maxLength: 2_000 });

export const PermitSchema = Type.Object(
  {
    kind: Type.Enum(['ircc', 'permit'], {
      description:
        'An internationally recognised certificate of compliance, or a permit of the country.',
    }),
    number: Type.String({ minLength: 1, description: 'For an IRCC: ABSCH-IRCC-XX-000000-1.' }),
    authority: Type.Optional(Words),
    uses: Type.Enum(['any', 'non-commercial'], { description: 'The uses that it allows.' }),
    validTo: Type.Optional(
      Type.String({ ...DateSchema, description: 'First day no longer in force.' }),
    ),
    mayPassOn: Type.Boolean({ description: 'Third parties may receive the material or data.' }),
    isChecked: Type.Boolean({ description: 'The holder looked it up with its issuer.' }),
  },
  closed,
);

export const CommunityLabelSchema = Type.Object(
  {
    label: Type.String({
      pattern: '^[A-Z]{2}( [A-Z-]{1,6})+$',
      description: 'For example `TK NC`.',
    }),
    community: Words,
    text: Words,
    asks: Type.Enum(['attribution', 'notice', 'non-commercial', 'consent'], {
      description: 'What the label asks of a user.',
    }),
  },
  closed,
);

export const ProvenanceInputSchema = Type.Object(
  {
    collectedIn: Type.String({ ...PlaceSchema, description: 'Country of collection.' }),
    collectedOn: Type.String({ ...DateSchema, description: 'First day of collection.' }),
    collectedTo: Type.Optional(Type.String({ ...DateSchema, description: 'Last day.' })),
    permit: Type.Optional(PermitSchema),
    noPermitBecause: Type.Optional(
      Type.Object(
        { text: Words, citation: Words },
        { ...closed, description: 'Why none is needed.' },
      ),
    ),
    benefitSharing: Type.Union([
      Type.Object({ duty: Type.Literal('none'), because: Words }, closed),
      Type.Object(
        {
          duty: Type.Enum(['always', 'on-commercial-use']),
          text: Words,
          with: Words,
          within: Type.Optional(Type.String({ pattern: '^P(\\d+Y)?(\\d+M)?(\\d+W)?(\\d+D)?$' })),
        },
        closed,
      ),
    ]),
    communityLabels: Type.Optional(Type.Array(CommunityLabelSchema)),
  },
  { ...closed, description: 'Where non-human material comes from and what is owed for it' },
);
export type ProvenanceStatement = Static<typeof ProvenanceInputSchema>;
export type CommunityLabel = Static<typeof CommunityLabelSchema>;

const IRCC = /^ABSCH-IRCC-[A-Z]{2}-\d{6,7}-[1-9]\d?$/;

/** A statement fit to publish, or a refusal that names every field at fault. */
export function parseProvenance(input: unknown): Result<ProvenanceStatement> {
  const read = parse(ProvenanceInputSchema, input);
  if (!read.ok) return read;
  const because = [...wrongDates(read.value), ...wrongPermit(read.value)];
  if (because.length === 0) return ok(read.value);
  return refused(
    refusal('invalid', 'provenance.invalid-statement', 'The provenance cannot be published.', {
      because,
      next: 'Correct the named fields; nothing was published.',
    }),
  );
}

function wrongDates({ collectedOn, collectedTo, permit }: ProvenanceStatement) {
  const dates = { '/collectedOn': collectedOn, '/collectedTo': collectedTo };
  const all = Object.entries({ ...dates, '/permit/validTo': permit?.validTo });
  const wrong = all
    .filter(([, date]) => date !== undefined && !isCivilDate(date))
    .map(([field, date]) => ({ field, text: `${date} is not a day of the calendar.` }));
  if (collectedTo !== undefined && collectedTo < collectedOn)
    wrong.push({ field: '/collectedTo', text: 'Collection ends before it begins.' });
  return wrong;
}

function wrongPermit({ permit, noPermitBecause }: ProvenanceStatement) {
  if (permit === undefined && noPermitBecause === undefined)
    return [{ field: '/permit', text: 'Give the permit, or say why none is needed.' }];
  if (permit !== undefined && noPermitBecause !== undefined)
    return [{ field: '/noPermitBecause', text: 'A permit is given, so one was needed.' }];
  if (permit?.kind === 'ircc' && !IRCC.test(permit.number))
    return [{ field: '/permit/number', text: 'An IRCC number reads ABSCH-IRCC-XX-000000-1.' }];
  return [];
}
