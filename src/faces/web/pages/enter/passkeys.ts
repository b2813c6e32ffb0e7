// Passkey ceremonies by the browser's own WebAuthn functions (WebAuthn Level 3, section 5.1).

export const canUsePasskeys = (): boolean =>
  typeof PublicKeyCredential !== 'undefined' &&
  'parseRequestOptionsFromJSON' in PublicKeyCredential;

/** The authenticator's answer as the node reads it; null when the person turned away. */
export async function answerChallenge(options: unknown): Promise<{ id: string } | null> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(
    options as PublicKeyCredentialRequestOptionsJSON,
  );
  return asJson(() => navigator.credentials.get({ publicKey }));
}

/** A new passkey as the node reads it; null when the person turned away. */
export async function makePasskey(options: unknown): Promise<{ id: string } | null> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(
    options as PublicKeyCredentialCreationOptionsJSON,
  );
  return asJson(() => navigator.credentials.create({ publicKey }));
}

async function asJson(ceremony: () => Promise<Credential | null>): Promise<{ id: string } | null> {
  try {
    const credential = (await ceremony()) as PublicKeyCredential | null;
    return credential ? (credential.toJSON() as { id: string }) : null;
  } catch (cause) {
    // Cancelled, timed out, or already registered: the browser has told the person.
    if (cause instanceof DOMException) return null;
    throw cause;
  }
}
