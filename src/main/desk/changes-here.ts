// What changed at this node: answers to the caller's questions, questions heard from partners, data
// sets published, law brought in, permissions judged anew.
import type { Since } from './changes-alliance.ts';
import type { Change } from './item.ts';

export async function changesHere(asked: Since): Promise<Change[]> {
  return [
    ...(await answers(asked)),
    ...(await heardQuestions(asked)),
    ...(await published(asked)),
    ...(await law(asked)),
    ...(await ripples(asked)),
  ];
}

const NEWEST_MAX = 50;

async function answers({ reads, caller, since }: Since): Promise<Change[]> {
  const listed = await reads.read<{ questions: { question: string; askedBy: string }[] }>(
    caller,
    'data-commons.list-questions',
    { limit: NEWEST_MAX },
  );
  const changes: Change[] = [];
  for (const { question, askedBy } of listed?.questions ?? []) {
    if (caller.kind === 'person' && askedBy !== caller.person) continue;
    const read = await reads.read<{
      answers: {
        holder: string;
        dataset: string;
        title: string;
        state: string;
        heardAt?: string;
      }[];
    }>(caller, 'data-commons.read-question', { question });
    for (const { holder, dataset, title, state, heardAt } of read?.answers ?? [])
      if (heardAt !== undefined && heardAt > since)
        changes.push({
          kind: 'answer',
          id: `answer ${question} ${dataset}`,
          at: heardAt,
          title: `${holder} ${ANSWERED[state] ?? 'was heard'}: “${title}”`,
          facts: { holder, dataset: title, state },
          link: { to: 'question', params: { question } },
        });
  }
  return changes;
}

const ANSWERED: Readonly<Record<string, string>> = {
  answered: 'answered your question',
  suppressed: 'withheld too small a count',
  refused: 'refused your question',
  slow: 'did not answer in time',
  down: 'could not be reached',
  missing: 'gave no answer',
};

const HEARD: Readonly<Record<string, string>> = {
  answered: 'was answered',
  suppressed: 'met too small a count',
  refused: 'was refused',
};

async function heardQuestions({ reads, caller, since }: Since): Promise<Change[]> {
  const read = await reads.read<{
    questions: {
      id: string;
      member: string;
      kind: string;
      outcome: string;
      at: string;
      dataset: string;
    }[];
  }>(caller, 'data-commons.list-heard-questions', { limit: NEWEST_MAX });
  return (read?.questions ?? [])
    .filter(({ at }) => at > since)
    .map(({ id, member, kind, outcome, at, dataset }) => ({
      kind: 'question-heard',
      id: `question-heard ${id}`,
      at,
      title: `A question of ${member} (${kind}) ${HEARD[outcome] ?? outcome}`,
      facts: { member, kind, outcome, dataset },
      link: { to: 'dataset', params: { dataset } },
    }));
}

async function published({ reads, caller, since }: Since): Promise<Change[]> {
  const read = await reads.read<{
    datasets: { id: string; holder: string; title: string; registeredAt: string }[];
  }>(caller, 'data-commons.list-partner-datasets');
  return (read?.datasets ?? [])
    .filter(({ registeredAt }) => registeredAt > since)
    .map(({ id, holder, title, registeredAt }) => ({
      kind: 'dataset-published',
      id: `dataset-published ${id}`,
      at: registeredAt,
      title: `${holder} published “${title}”`,
      facts: { holder, dataset: title },
      link: { to: 'partner-dataset', params: { dataset: id } },
    }));
}

async function law({ reads, caller, since }: Since): Promise<Change[]> {
  const read = await reads.read<{
    packs: { pack: string; title: string; place: string; version: string; knownFrom: string }[];
  }>(caller, 'law.list-packs');
  return (read?.packs ?? [])
    .filter(({ knownFrom }) => knownFrom > since)
    .map(({ pack, title, place, version, knownFrom }) => ({
      kind: 'law',
      id: `law ${pack} ${version}`,
      at: knownFrom,
      title: `Law of ${place}: “${title}”, version ${version}`,
      facts: { pack, place, version },
      link: { to: 'pack', params: { pack } },
    }));
}

async function ripples({ reads, caller, since }: Since): Promise<Change[]> {
  const read = await reads.read<{ ripples: { event: string; at: string; changed: number }[] }>(
    caller,
    'law.list-ripples',
    { isChanged: true, limit: NEWEST_MAX },
  );
  return (read?.ripples ?? [])
    .filter(({ at }) => at > since)
    .map(({ event, at, changed }) => ({
      kind: 'ripple',
      id: `ripple ${event}`,
      at,
      title: `${changed} ${changed === 1 ? 'permission says' : 'permissions say'} something else now`,
      facts: { event, changed: `${changed}` },
      link: { to: 'ripple', params: { event } },
    }));
}
