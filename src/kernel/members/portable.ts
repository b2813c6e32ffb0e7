// What the members module says to others: schemas of members, keys, people, mandates and sign-ins,
// free of any store.
import { DigestSchema, InstantSchema, PlaceSchema, type Static, Type } from '../../base/schema.ts';

const closed = { additionalProperties: false } as const;
const id = (prefix: string, description: string) =>
  Type.String({ pattern: `^${prefix}_[0-9a-hjkmnp-tv-z]{26}$`, description });
export const PersonIdSchema = id('per', 'Id of a person');
export const MandateIdSchema = id('mdt', 'Id of a mandate');
export const SessionIdSchema = id('ses', 'Id of a session or API token');
export const CeremonyIdSchema = id('cer', 'Id of a begun sign-in or registration');
export const ConfirmationIdSchema = id('cnf', 'Id of an act that waits for a second person');
export const PartyRefSchema = id('pty', 'Id of the party a person acts for');

/** `recovery` authorises the replacement of the others and is kept offline. */
export const KEY_PURPOSES = ['instruments', 'node', 'log', 'witness', 'recovery'] as const;
export type KeyPurpose = (typeof KEY_PURPOSES)[number];
export const KeyPurposeSchema = Type.Enum(KEY_PURPOSES, {
  description:
    'signs instruments; messages between nodes; heads of the log; cosignatures for partners; ' +
    'recovery of the others',
});

export const KeyIdSchema = Type.String({ pattern: '^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$' });
export const PublicKeySchema = Type.String({
  pattern: '^[A-Za-z0-9_-]{43}$',
  description: 'Raw Ed25519 public key, base64url without padding',
});

/** One key with the stretch in which its signatures count; `until` is exclusive. */
export const MemberKeySchema = Type.Object({
  keyId: KeyIdSchema,
  purpose: KeyPurposeSchema,
  publicKey: PublicKeySchema,
  fromAt: InstantSchema,
  untilAt: Type.Optional(InstantSchema),
  /** First index of the member's log at which it no longer counts; outweighs the instant there. */
  untilIndex: Type.Optional(Type.Integer({ minimum: 0 })),
  /** The instrument, or the rotation's digest, that brought it in and that ended it. */
  by: DigestSchema,
  endedBy: Type.Optional(DigestSchema),
  endedBecause: Type.Optional(Type.String()),
});

export const MEMBER_STATUSES = ['active', 'suspended', 'withdrawn', 'not-yet'] as const;
export const MemberSchema = Type.Object({
  id: PlaceSchema,
  name: Type.String(),
  shortName: Type.String(),
  address: Type.String(),
  logOrigin: Type.String(),
  status: Type.Enum(MEMBER_STATUSES),
  statusFromAt: InstantSchema,
  joinedAt: InstantSchema,
  /** The founding or accession instrument. */
  instrument: DigestSchema,
});
export type Member = Static<typeof MemberSchema>;

export const MemberListSchema = Type.Object({
  members: Type.Array(
    Type.Object({
      member: PlaceSchema,
      standing: Type.Enum(['current', 'suspended']),
    }),
  ),
});
export type MemberList = Static<typeof MemberListSchema>;

export const RoleSchema = Type.String({
  pattern: '^[a-z][a-z-]{0,39}$',
  description: 'for example researcher, steward, treaty-officer, operator, auditor',
});
export const MandateSchema = Type.Object({
  id: MandateIdSchema,
  person: PersonIdSchema,
  role: RoleSchema,
  fromAt: InstantSchema,
  toAt: Type.Optional(InstantSchema),
  grantedBy: Type.String(),
  /** Decree, contract or instrument that lets the person act so. */
  source: Type.String({ minLength: 1, maxLength: 300 }),
  revokedAt: Type.Optional(InstantSchema),
  revokedBecause: Type.Optional(Type.String()),
});
export type Mandate = Static<typeof MandateSchema>;

export const MandateDraftSchema = Type.Object(
  {
    role: RoleSchema,
    fromAt: Type.Optional(InstantSchema),
    toAt: Type.Optional(InstantSchema),
    source: Type.String({ minLength: 1, maxLength: 300 }),
  },
  closed,
);
export type MandateDraft = Static<typeof MandateDraftSchema>;

export const LoginSchema = Type.String({
  pattern: '^[a-z0-9][a-z0-9._@+-]{1,99}$',
  description: 'lower-case sign-in name',
});
export const PasswordSchema = Type.String({ minLength: 12, maxLength: 256 });
export const PersonSchema = Type.Object({
  id: PersonIdSchema,
  name: Type.String({ minLength: 1, maxLength: 200 }),
  login: Type.Optional(LoginSchema),
  party: PartyRefSchema,
  member: PlaceSchema,
  registeredAt: InstantSchema,
  leftAt: Type.Optional(InstantSchema),
});
export type Person = Static<typeof PersonSchema>;

/** A person at an identity provider. */
export const SubjectSchema = Type.Object(
  {
    issuer: Type.String({ pattern: '^https?://', maxLength: 500 }),
    subject: Type.String({ minLength: 1, maxLength: 255 }),
  },
  closed,
);
export type Subject = Static<typeof SubjectSchema>;

export const SignedInSchema = Type.Object({
  /** Shown once; the node keeps only its SHA-256. */
  token: Type.String(),
  session: SessionIdSchema,
  person: PersonIdSchema,
  expiresAt: InstantSchema,
});
export type SignedIn = Static<typeof SignedInSchema>;

/** What a sign-in answers; a browser gets the token as a cookie and the CSRF token instead. */
export const SessionOpenedSchema = Type.Object({
  token: Type.Optional(Type.String({ description: 'Absent for a browser, which gets a cookie' })),
  csrfToken: Type.Optional(Type.String({ description: 'For a browser: see `GET /sessions/me`' })),
  session: SessionIdSchema,
  person: PersonIdSchema,
  expiresAt: InstantSchema,
});

export const SESSION_WAYS = ['password', 'passkey', 'oidc', 'api-token'] as const;
export const SessionSchema = Type.Object({
  id: SessionIdSchema,
  way: Type.Enum(SESSION_WAYS),
  label: Type.String(),
  /** Roles it is limited to; absent when it carries all that its person holds. */
  roles: Type.Optional(Type.Array(RoleSchema)),
  /** The one role it acts in, where one was chosen. */
  actingAs: Type.Optional(RoleSchema),
  openedAt: InstantSchema,
  expiresAt: InstantSchema,
  revokedAt: Type.Optional(InstantSchema),
});
export type Session = Static<typeof SessionSchema>;

const SignatureSchema = Type.Object(
  {
    keyId: KeyIdSchema,
    signature: Type.String({ pattern: '^[A-Za-z0-9_-]{86}$', description: 'Ed25519, base64url' }),
  },
  closed,
);

/** A new key in place of an old one, signed with the old (or the recovery) key and with the new. */
export const RotationStatementSchema = Type.Object(
  {
    type: Type.Literal('entente-key-rotation'),
    member: PlaceSchema,
    purpose: KeyPurposeSchema,
    newKey: PublicKeySchema,
    authorisedBy: KeyIdSchema,
    /** Keys that end with it; normally the old one. */
    retires: Type.Array(KeyIdSchema, { maxItems: 20, uniqueItems: true }),
    reason: Type.Enum(['routine', 'compromised', 'lost']),
    madeAt: InstantSchema,
    fromAt: InstantSchema,
    retiresAt: InstantSchema,
    /** First index of the member's log at which the retired keys no longer count. */
    retiresIndex: Type.Optional(Type.Integer({ minimum: 0 })),
  },
  closed,
);
export type RotationStatement = Static<typeof RotationStatementSchema>;
export const SignedRotationSchema = Type.Object(
  {
    statement: RotationStatementSchema,
    signatures: Type.Array(SignatureSchema, { minItems: 2, maxItems: 2 }),
  },
  closed,
);
export type SignedRotation = Static<typeof SignedRotationSchema>;
