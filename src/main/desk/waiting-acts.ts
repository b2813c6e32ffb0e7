// What waits beside instruments: second persons, duties, messages set aside, nations that ask to
// join, the log's witnesses, and questions whose judge lacks facts. Each list is asked for in the
// caller's name, so a role that may not read it finds nothing of it here.
import type { Caller } from '../../base/caller.ts';
import type { Reads } from '../own-reads.ts';
import type { Waiting } from './item.ts';

interface Asked {
  readonly reads: Reads;
  readonly caller: Extract<Caller, { kind: 'person' }>;
}

export async function waitingActs(asked: Asked): Promise<Waiting[]> {
  const found = [
    await confirmations(asked),
    await duties(asked),
    await parked(asked),
    await accessions(asked),
    await receipts(asked),
    await lackingFacts(asked),
  ];
  return found.flat();
}

async function confirmations({ reads, caller }: Asked): Promise<Waiting[]> {
  const read = await reads.read<{
    confirmations: {
      id: string;
      operation: string;
      role: string;
      askedBy: string;
      askedAt: string;
      expiresAt: string;
      confirmedBy?: string;
    }[];
  }>(caller, 'members.list-confirmations');
  return (read?.confirmations ?? []).flatMap((one): Waiting[] => {
    const isOwn = one.askedBy === caller.person;
    const isConfirmed = one.confirmedBy !== undefined;
    // One's own waits for another; what another has confirmed waits for whoever asked.
    if (isOwn !== isConfirmed) return [];
    return [
      {
        kind: isOwn ? 'confirmed' : 'confirmation',
        id: `confirmation ${one.id}`,
        title: isOwn
          ? `${one.operation} is confirmed by a second person: do it now`
          : `${one.operation} waits for a second person with the role ${one.role}`,
        facts: { operation: one.operation, role: one.role, askedBy: one.askedBy },
        since: one.askedAt,
        dueAt: one.expiresAt,
        link: { to: 'confirmation', params: { confirmation: one.id } },
      },
    ];
  });
}

async function duties({ reads, caller }: Asked): Promise<Waiting[]> {
  const items: Waiting[] = [];
  for (const state of ['overdue', 'due']) {
    const read = await reads.read<{
      duties: {
        id: string;
        text: string;
        code: string;
        subject: string;
        citation: string;
        arisenAt: string;
        dueOn?: string;
      }[];
    }>(caller, 'data-commons.list-duties', { state });
    for (const { id, text, code, subject, citation, arisenAt, dueOn } of read?.duties ?? [])
      items.push({
        kind: state === 'overdue' ? 'duty-overdue' : 'duty',
        id: `duty ${id}`,
        title: text,
        facts: { code, subject, citation },
        since: arisenAt,
        ...(dueOn === undefined ? {} : { dueAt: dueOn }),
        link: { to: 'duty', params: { duty: id } },
      });
  }
  return items;
}

async function parked({ reads, caller }: Asked): Promise<Waiting[]> {
  const read = await reads.read<{
    messages: {
      member: string;
      id: string;
      type: string;
      receivedAt: string;
      reason: string;
      nextTryAt?: string;
    }[];
  }>(caller, 'federation.list-parked');
  return (read?.messages ?? []).map(({ member, id, type, receivedAt, reason, nextTryAt }) => ({
    kind: 'parked-message',
    id: `parked-message ${member} ${id}`,
    title: `A message of ${member} (${type}) was set aside: ${reason}`,
    facts: { member, type, reason },
    since: receivedAt,
    ...(nextTryAt === undefined ? {} : { dueAt: nextTryAt }),
    link: { to: 'parked-message', params: { member, message: id } },
  }));
}

async function accessions({ reads, caller }: Asked): Promise<Waiting[]> {
  const read = await reads.read<{
    requests: {
      digest: string;
      statement: { card: { member: string; names: Readonly<Record<string, string>> } };
      receivedAt: string;
    }[];
  }>(caller, 'federation.list-accession-requests');
  return (read?.requests ?? []).map(({ digest, statement: { card }, receivedAt }) => {
    const name = card.names['en'] ?? card.member;
    return {
      kind: 'accession-request',
      id: `accession-request ${digest}`,
      title: `${name} asks to join; compare its keys by telephone`,
      facts: { member: card.member, name },
      since: receivedAt,
      link: { to: 'accession-request', params: { request: digest } },
    };
  });
}

/** A head is short of its quorum for seconds all day long; beyond this somebody should look. */
const PATIENCE_SECONDS = 60;

async function receipts({ reads, caller }: Asked): Promise<Waiting[]> {
  if (!caller.mandates.some((role) => role === 'operator' || role === 'auditor')) return [];
  const status = await reads.read<{
    provisionalSince?: string;
    now: string;
    witnesses: { agreeing: number; needed: number };
  }>(caller, 'node.status');
  const since = status?.provisionalSince;
  if (!status || since === undefined) return [];
  const waited = Temporal.Instant.from(status.now).since(since).total('seconds');
  if (waited < PATIENCE_SECONDS) return [];
  const { agreeing, needed } = status.witnesses;
  return [
    {
      kind: 'missing-receipts',
      id: 'missing-receipts',
      title: `Receipts are provisional: ${agreeing} of ${needed} witnesses agree`,
      facts: { agreeing: `${agreeing}`, needed: `${needed}` },
      since,
      link: { to: 'log', params: {} },
    },
  ];
}

/** A caller's own newest questions are looked through, not all that were ever asked. */
const QUESTIONS_MAX = 20;

async function lackingFacts({ reads, caller }: Asked): Promise<Waiting[]> {
  const read = await reads.read<{
    questions: { question: string; askedBy: string; askedAt: string }[];
  }>(caller, 'data-commons.list-questions', { limit: QUESTIONS_MAX });
  const items: Waiting[] = [];
  for (const { question, askedBy, askedAt } of read?.questions ?? []) {
    if (askedBy !== caller.person) continue;
    const whole = await reads.read<{
      answers: { holder: string; title: string; refusal?: { kind?: string; message?: string } }[];
    }>(caller, 'data-commons.read-question', { question });
    for (const { holder, title, refusal } of whole?.answers ?? [])
      if (refusal?.kind === 'review')
        items.push({
          kind: 'question-facts',
          id: `question-facts ${question} ${holder} ${title}`,
          title: `${holder} cannot judge your question to “${title}” yet: ${refusal.message ?? ''}`,
          facts: { holder, dataset: title },
          since: askedAt,
          link: { to: 'question', params: { question } },
        });
  }
  return items;
}
