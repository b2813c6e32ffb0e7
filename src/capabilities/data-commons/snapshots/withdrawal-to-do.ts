// What a withdrawal leaves to people, in the order of what presses: receivers who hold copies,
// partners whose answers counted them, files that hold them still.
import type { RecordedDuty } from '../duties/model.ts';
import type { ClearedDataset, Use, WithdrawalToDo } from './withdrawal.ts';

interface Left {
  readonly uses: readonly Use[];
  readonly answers: ReadonlyMap<string, number>;
  readonly duties: readonly RecordedDuty[];
  readonly cleared: readonly ClearedDataset[];
  readonly removeByOn: string;
}

export const toDoOf = (left: Left): WithdrawalToDo[] => [
  ...removals(left),
  ...notices(left),
  ...versions(left),
];

/** Who they are goes from person to person: the node keeps digests that nobody else can read. */
function removals({ uses, duties, removeByOn }: Left): WithdrawalToDo[] {
  const copies = uses.filter(({ kind }) => kind === 'copy');
  const receivers = new Set(copies.flatMap(({ counterparty }) => counterparty ?? []));
  return [...receivers].sort().map((counterparty) => {
    const held = copies.filter((copy) => copy.counterparty === counterparty);
    const owed = duties.filter(({ bearer }) => bearer === counterparty).map(({ id }) => id);
    const copiesText = held.map(({ id }) => id).join(', ');
    return {
      kind: 'remove',
      text: `Tell ${counterparty} whom to remove from ${copiesText} by ${removeByOn}, over the channel agreed for identifiers; record the proof with \`entente data-commons fulfil-duty\`.`,
      counterparty,
      ...(held[0]?.member ? { member: held[0].member } : {}),
      duties: owed,
    };
  });
}

const notices = ({ answers }: Left): WithdrawalToDo[] =>
  [...answers].sort().map(([member, count]) => ({
    kind: 'notify',
    text: `Tell ${member} that ${count} ${count === 1 ? 'answer' : 'answers'} it was given counted them; \`entente data-commons list-heard-questions --member ${member}\` lists ${count === 1 ? 'it' : 'these'}.`,
    member,
    answers: count,
  }));

const versions = ({ cleared }: Left): WithdrawalToDo[] =>
  cleared
    .filter(({ files }) => files.some(({ found, cleared: held }) => found !== 0 || held === null))
    .map(({ dataset, title }) => ({
      kind: 'new-version',
      text: `The files of ${title} hold them still, so these leave no more: register files without them with \`entente dataset register <files> --version-of ${dataset}\`.`,
      dataset,
    }));
