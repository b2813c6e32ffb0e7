// Puts the questions that nobody waits for to their holders, many at once. What a slow holder keeps
// waiting keeps nobody else waiting; what was under way when the node stopped is put again.
import type { AnyOperation, Perform } from '../../kernel/acts/index.ts';
import type { Database } from '../../kernel/storage/index.ts';
import { putQuestionOperation } from './operations/put-question.ts';
import { waitingParts } from './question-store.ts';

const AT_ONCE_MAX = 64;
const LOOK_MS = 200;

export interface QuestionDesk {
  readonly name: 'questions';
  readonly everyMs: number;
  /** Starts what is waiting, and stays for a moment for what is quick. */
  run(): Promise<void>;
  /** Nothing is under way any more. */
  idle(): Promise<void>;
}

export interface DeskPorts {
  readonly db: Database;
  readonly perform: Perform;
  readonly onFailure: (cause: unknown) => void;
}

export function questionDesk({ db, perform, onFailure }: DeskPorts): QuestionDesk {
  const underWay = new Map<string, Promise<void>>();
  const operation = putQuestionOperation as unknown as AnyOperation;

  function start(question: string, dataset: string): void {
    const key = `${question}/${dataset}`;
    if (underWay.has(key)) return;
    const done = perform(operation, { kind: 'node-itself' }, { question, dataset })
      .then(() => undefined, onFailure)
      .finally(() => underWay.delete(key));
    underWay.set(key, done);
  }

  const idle = async () => {
    await Promise.all(underWay.values());
  };
  return {
    name: 'questions',
    everyMs: LOOK_MS,
    async run() {
      const room = AT_ONCE_MAX - underWay.size;
      if (room > 0)
        for (const { question, dataset } of await waitingParts(db, AT_ONCE_MAX))
          if (underWay.size < AT_ONCE_MAX) start(question, dataset);
      if (underWay.size > 0) await Promise.race([idle(), moment()]);
    },
    idle,
  };
}

const moment = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, LOOK_MS).unref();
  });
