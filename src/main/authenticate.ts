// Who calls this node over HTTP: a partner's signature, a person's token, a browser's cookie, or
// nobody.
import { createHmac } from 'node:crypto';
import {
  type Authenticated,
  type BrowserSessions,
  browserSessions,
  type ReceivedRequest,
} from '../faces/http/index.ts';
import { createNodeDoor } from '../kernel/federation/index.ts';
import { csrfTokenOf, resolveSession, verifyWithKey } from '../kernel/members/index.ts';
import { directoryOf } from './alliance-view.ts';
import { type Kernel, nodeSigner } from './node-kernel.ts';

export function browsersOf({ settings, store, surroundings, urlKey }: Kernel): BrowserSessions {
  const { clock } = surroundings;
  return browserSessions({
    member: settings.member,
    address: settings.address,
    key: createHmac('sha256', urlKey).update('session cookies').digest(),
    now: () => clock.now().subtract({ milliseconds: clock.offsetMs() }),
    resolve: (token) => resolveSession(store.db, token, clock.now()),
    csrfTokenOf,
    opening: ['members.sign-in', 'members.finish-passkey-sign-in', 'members.finish-oidc'],
    closing: ['members.sign-out'],
  });
}

export function authenticateOn(
  { settings, store, surroundings, keyring, peers }: Kernel,
  browsers: BrowserSessions,
): (request: ReceivedRequest) => Promise<Authenticated> {
  const door = createNodeDoor({
    signer: nodeSigner(settings, keyring),
    address: settings.address,
    verify: verifyWithKey,
    directory: directoryOf(store.db),
    peers,
    store,
  });
  const anyone = { kind: 'anyone' } as const;
  return async (request) => {
    const at = surroundings.clock.now();
    if (door.isFromNode(request)) {
      const sign: Authenticated['sign'] = (status, body) =>
        door.signReply(request, { status, body }, surroundings.clock.now());
      const proven = await door.authenticateNode(request, at);
      if (!proven.ok) return { caller: anyone, refusal: proven.refusal, sign };
      return { caller: { kind: 'node', member: proven.value.member }, sign };
    }
    const bearer = /^Bearer ([\x21-\x7e]+)$/.exec(request.headers['authorization'] ?? '');
    if (!bearer) return (await browsers.authenticate(request)) ?? { caller: anyone };
    const caller = await resolveSession(store.db, bearer[1]!, at);
    return caller.ok ? { caller: caller.value } : { caller: anyone, refusal: caller.refusal };
  };
}
