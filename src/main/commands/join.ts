// `entente join <address>`: this nation asks to join the alliance of the member at the address.
// First without a fingerprint, to see what stands there; then with the one that the member read
// out.
import { buildCommand } from '@stricli/core';
import {
  type CommonFlags,
  callOperation,
  chooseProfile,
  commonFlags,
  EXIT,
  exitCodeOf,
  out,
  type Profile,
  refusalText,
  say,
  type Terminal,
} from '../../faces/cli/index.ts';
import { lookUpAlliance } from '../operations/look-up-alliance.ts';
import { readJoiningOperation } from '../operations/read-joining.ts';
import { requestAccession } from '../operations/request-accession.ts';

interface JoinFlags extends CommonFlags {
  readonly fingerprint?: string;
  readonly wait?: boolean;
}

export const joinCommand = buildCommand<JoinFlags, [string], Terminal>({
  docs: {
    brief: 'Ask to join an alliance, at the node of one of its members',
    fullDescription:
      'Speaks to your own running node, as one of its treaty officers. Without --fingerprint it ' +
      'only shows what stands at the address.\nExample:\n' +
      '  entente join http://127.0.0.1:7411 --node http://127.0.0.1:7415 ' +
      '--token-file nz/token-treaty-officer',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'address of a member’s node', placeholder: 'address' }],
    },
    flags: {
      ...commonFlags,
      fingerprint: {
        kind: 'parsed',
        parse: String,
        optional: true,
        brief: 'fingerprint that the member’s officer read out; sends the request',
        placeholder: 'digits',
      },
      wait: { kind: 'boolean', optional: true, brief: 'stay until this nation is a member' },
    },
  },
  async func(this: Terminal, flags, address) {
    const profile = chooseProfile(this, flags);
    if (!profile.ok) {
      say(this, refusalText(profile.refusal));
      this.process.exitCode = exitCodeOf(profile.refusal.kind);
      return;
    }
    const { fingerprint } = flags;
    if (fingerprint === undefined) await look(this, profile.value, address, flags.json ?? false);
    else if (!(await request(this, profile.value, { address, fingerprint }, flags.json ?? false)))
      return;
    if (flags.wait) await follow(this, profile.value);
  },
});

interface Seen {
  readonly fingerprint: string;
  readonly peer: {
    readonly member: string;
    readonly name: string;
    readonly address: string;
    readonly software: string;
    readonly keys: readonly { readonly purpose: string; readonly publicKey: string }[];
  };
  readonly anchor: { readonly founding: string };
  readonly own: { readonly fingerprint: string };
}

async function look(
  terminal: Terminal,
  profile: Profile,
  address: string,
  isJson: boolean,
): Promise<void> {
  const seen = await asked<Seen>(terminal, profile, lookUpAlliance, { address });
  if (!seen) return;
  if (isJson) return out(terminal, JSON.stringify(seen, null, 2));
  const { peer, anchor } = seen;
  out(terminal, `${peer.name} (${peer.member}) at ${peer.address}, ${peer.software}`);
  out(terminal, `  alliance founded by ${anchor.founding}`);
  for (const { purpose, publicKey } of peer.keys)
    out(terminal, `  key ${purpose.padEnd(8)} ${publicKey}`);
  out(terminal, `Their fingerprint:  ${seen.fingerprint}`);
  out(terminal, `Your fingerprint:   ${seen.own.fingerprint}`);
  say(
    terminal,
    `\nCall an officer of ${peer.name}. They read theirs with \`entente federation read-anchor\`; ` +
      'if it is the one above, ask:',
  );
  say(terminal, `  entente join ${address} --fingerprint "${seen.fingerprint}" ...`);
}

async function request(
  terminal: Terminal,
  profile: Profile,
  input: { readonly address: string; readonly fingerprint: string },
  isJson: boolean,
): Promise<boolean> {
  const sent = await asked<{ to: string; fingerprint: string }>(
    terminal,
    profile,
    requestAccession,
    input,
  );
  if (!sent) return false;
  if (isJson) out(terminal, JSON.stringify(sent, null, 2));
  else {
    out(terminal, `${sent.to} has the request.`);
    out(terminal, `Your fingerprint:   ${sent.fingerprint}`);
  }
  say(terminal, `Read it out to an officer of ${sent.to}, who proposes the accession with it.`);
  return true;
}

const POLL_MS = 1_000;

/** Says every change until this nation is a member. Ctrl-C ends the watching, not the joining. */
async function follow(terminal: Terminal, profile: Profile): Promise<void> {
  let before = '';
  for (;;) {
    const now = await asked<{
      state: string;
      instrument?: string;
      missing: string[];
      next: string;
      asked?: { fault?: { text: string } };
    }>(terminal, profile, readJoiningOperation, {});
    if (!now) return;
    const { state, instrument, missing, asked: sent } = now;
    const line = [
      state,
      instrument ?? '',
      missing.length > 0 ? `still to sign: ${missing.join(', ')}` : '',
      sent?.fault ? `trouble: ${sent.fault.text}` : '',
    ]
      .filter(Boolean)
      .join(' · ');
    if (line !== before) say(terminal, `${line}\n  ${now.next}`);
    before = line;
    if (state === 'member') return;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** The output; null when it was refused, which has been said. */
async function asked<Output>(
  terminal: Terminal,
  profile: Profile,
  operation: Parameters<typeof callOperation>[1],
  input: Readonly<Record<string, unknown>>,
): Promise<Output | null> {
  const { reply } = await callOperation(profile, operation, input);
  if (reply.ok) return reply.value.output as Output;
  say(terminal, refusalText(reply.refusal));
  terminal.process.exitCode = exitCodeOf(reply.refusal.kind) || EXIT.bug;
  return null;
}
