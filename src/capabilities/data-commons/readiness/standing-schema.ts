// What a data set keeps of its last report: enough to judge a question and to tell partners.
import { DigestSchema, InstantSchema, type Static, Type } from '../../../base/schema.ts';

const strict = { additionalProperties: false } as const;
const LawfulBasis = Type.Unsafe<'evidenced' | 'missing'>(Type.Enum(['evidenced', 'missing']));
const Level = Type.Integer({ minimum: 0, maximum: 4 });

export const ReadinessStandingSchema = Type.Object(
  {
    level: Level,
    report: DigestSchema,
    files: Type.String({ description: 'Digests of the files assessed, sorted' }),
    description: DigestSchema,
    profile: Type.String({ description: 'Id and version' }),
    assessedAt: InstantSchema,
    expiresAt: InstantSchema,
    failing: Type.Array(Type.Object({ level: Level, text: Type.String() }, strict)),
    lawfulBasis: Type.Optional(LawfulBasis),
    /** Partners were told that the report no longer holds. */
    toldOverAt: Type.Optional(InstantSchema),
  },
  strict,
);
export type ReadinessStanding = Static<typeof ReadinessStandingSchema>;

/** As partners learn it: the level and its dates, never what fails where. */
export const PublishedReadinessSchema = Type.Object(
  {
    level: Level,
    assessedOn: Type.String({ description: 'ISO 8601 civil date, UTC' }),
    expiresOn: Type.String({ description: 'From this day the report no longer holds' }),
    profile: Type.String(),
    report: DigestSchema,
    lawfulBasis: Type.Optional(LawfulBasis),
  },
  strict,
);
export type PublishedReadiness = Static<typeof PublishedReadinessSchema>;

export const publishedReadiness = ({
  level,
  assessedAt,
  expiresAt,
  profile,
  report,
  lawfulBasis,
}: ReadinessStanding): PublishedReadiness => ({
  level,
  assessedOn: assessedAt.slice(0, 10),
  expiresOn: expiresAt.slice(0, 10),
  profile,
  report,
  ...(lawfulBasis === undefined ? {} : { lawfulBasis }),
});
