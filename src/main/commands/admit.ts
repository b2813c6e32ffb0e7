// `entente admit <member> --fingerprint ...`: an officer of a member proposes the accession of a
// nation that asked, after its officer read out the fingerprint of its card. Signing follows by
// `entente instruments sign`, two officers of every member.
import { buildCommand } from '@stricli/core';
import {
  type CommonFlags,
  callOperation,
  chooseProfile,
  commonFlags,
  EXIT,
  exitCodeOf,
  out,
  refusalText,
  say,
  type Terminal,
} from '../../faces/cli/index.ts';
import { federationOperations, isSameFingerprint } from '../../kernel/federation/index.ts';
import { draftInstrument, proposeInstrument } from '../../kernel/instruments/index.ts';
import { readStatus } from '../operations/read-status.ts';

const listRequests = federationOperations.find(
  ({ id }) => id === 'federation.list-accession-requests',
)!;

interface AdmitFlags extends CommonFlags {
  readonly fingerprint: string;
  readonly rule: string;
}
interface Request {
  readonly fingerprint: string;
  readonly statement: {
    readonly card: { readonly member: string; readonly names: { readonly en: string } };
  };
}

export const admitCommand = buildCommand<AdmitFlags, [string], Terminal>({
  docs: {
    brief: 'Propose the accession of a nation that asked to join',
    fullDescription:
      'Drafts and proposes the instrument that carries the nation’s card, as one of your treaty ' +
      'officers.\nExample:\n' +
      '  entente admit NZ --fingerprint "0123 4567 89ab cdef 0123 4567 89ab cdef" ' +
      '--as us/treaty-officer',
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [{ parse: String, brief: 'ISO code of the nation', placeholder: 'member' }],
    },
    flags: {
      ...commonFlags,
      fingerprint: {
        kind: 'parsed',
        parse: String,
        brief: 'fingerprint that the nation’s officer read out',
        placeholder: 'digits',
      },
      rule: {
        kind: 'parsed',
        parse: String,
        default: 'all-members',
        brief: 'named decision rule of accessions',
        placeholder: 'name',
      },
    },
  },
  func: admit,
});

async function admit(this: Terminal, flags: AdmitFlags, member: string): Promise<void> {
  const profile = chooseProfile(this, flags);
  if (!profile.ok) {
    say(this, refusalText(profile.refusal));
    this.process.exitCode = exitCodeOf(profile.refusal.kind);
    return;
  }
  const asked = async <Output>(
    operation: Parameters<typeof callOperation>[1],
    input: Readonly<Record<string, unknown>>,
  ): Promise<Output | null> => {
    const { reply } = await callOperation(profile.value, operation, input);
    if (reply.ok) return reply.value.output as Output;
    say(this, refusalText(reply.refusal));
    this.process.exitCode = exitCodeOf(reply.refusal.kind) || EXIT.bug;
    return null;
  };
  const status = await asked<{ member: string }>(readStatus, {});
  const listed = await asked<{ requests: Request[] }>(listRequests, {});
  if (!status || !listed) return;
  const card = chosen(this, listed.requests, member, flags.fingerprint);
  if (!card) return;
  const drafted = await asked<{ id: string; printed: string[] }>(draftInstrument, {
    type: 'accession',
    title: `Accession of ${card.names.en}`,
    parties: [member, status.member].sort(),
    terms: card,
    decisionRule: flags.rule,
  });
  if (!drafted) return;
  if (!(await asked(proposeInstrument, { instrument: drafted.id }))) return;
  if (flags.json) return out(this, JSON.stringify(drafted, null, 2));
  out(this, drafted.id);
  for (const line of drafted.printed) say(this, `  ${line}`);
  say(this, 'Proposed. Two officers of every member sign it, and two of the newcomer:');
  say(this, `  entente instruments sign --instrument ${drafted.id}`);
}

function chosen(
  terminal: Terminal,
  requests: readonly Request[],
  member: string,
  fingerprint: string,
): Request['statement']['card'] | null {
  const its = requests.filter(({ statement }) => statement.card.member === member);
  const found = its.find((one) => isSameFingerprint(one.fingerprint, fingerprint));
  if (found) return found.statement.card;
  terminal.process.exitCode = EXIT.refused;
  if (its.length === 0) say(terminal, `${member} has not asked this member to join.`);
  else {
    say(terminal, `No request of ${member} has this fingerprint. Those that wait have:`);
    for (const one of its) say(terminal, `  ${one.fingerprint}`);
    say(terminal, 'Next: do not propose it. Compare again by telephone: keys may be false.');
  }
  return null;
}
