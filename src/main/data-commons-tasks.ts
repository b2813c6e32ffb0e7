// What the data commons does by itself on a running node: puts questions that nobody waits for,
// registers files, gives up uploads whose time is over.
import {
  questionDesk,
  readinessDesk,
  reciprocityDesk,
  registrationDesk,
  sweepUploads,
  uploadResource,
} from '../capabilities/data-commons/index.ts';
import type { StreamingResource } from '../faces/http/index.ts';
import { agreementsFrom } from './agreements.ts';
import { activeOthers } from './alliance-view.ts';
import type { Repeating } from './background.ts';
import type { BuiltNode } from './build-node.ts';
import type { Log } from './log.ts';
import { packagedProfiles } from './readiness.ts';

const UPLOADS_EVERY_MS = 300_000;

export function dataCommonsTasks(node: BuiltNode, log: Log): readonly Repeating[] {
  const { kernel, perform, registrationBoard: board } = node;
  const { store, surroundings, settings } = kernel;
  const { clock } = surroundings;
  const onFailure = (cause: unknown) => log.failure(cause, { task: 'questions' });
  return [
    questionDesk({ db: store.db, perform, onFailure }),
    registrationDesk({ store, clock, perform, board }),
    reciprocityDesk({
      db: store.db,
      clock,
      perform,
      home: settings.member,
      members: { others: activeOthers(settings.member, clock) },
      agreements: agreementsFrom(node.instruments, settings.member),
    }),
    readinessDesk({
      db: store.db,
      clock,
      perform,
      members: { others: activeOthers(settings.member, clock) },
      agreements: agreementsFrom(node.instruments, settings.member),
      cureDays: packagedProfiles()[0]!.cureDays,
    }),
    {
      name: 'uploads',
      everyMs: UPLOADS_EVERY_MS,
      async run() {
        await sweepUploads(store, settings.dataFolder, clock.now());
      },
    },
  ];
}

export function dataCommonsStreams({ kernel }: BuiltNode): readonly StreamingResource[] {
  const { store, surroundings, settings, urlKey } = kernel;
  const { clock } = surroundings;
  return [uploadResource({ db: store.db, clock, home: settings, urlKey })];
}
