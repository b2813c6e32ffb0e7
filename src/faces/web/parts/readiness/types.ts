// What the node says of readiness, by its contract.
import type { OutputOf } from '../../api/client.ts';

export type Readiness = OutputOf<'/data-commons/datasets/{dataset}/readiness', 'get'>;
export type Rung = Readiness['ladder'][number];
export type LadderCheck = Rung['checks'][number];
export type ToDo = Readiness['toDo'][number];
export type SignedReport = NonNullable<Readiness['signed']>;
export type Score = SignedReport['report']['score'];
export type Cure = OutputOf<'/data-commons/readiness-cures', 'get'>['cures'][number];
export type ReadPublished = OutputOf<'/data-commons/partner-datasets/{dataset}', 'get'>;
export type Cover = ReadPublished['agreements'][number];
export type Described = Readiness['description'];
export type Datasheet = NonNullable<Described['datasheet']>;

/** A level with its words, whoever says them. */
export interface LevelSeen {
  readonly level: number;
  readonly title: string;
  readonly meaning: string;
  readonly openChecks: number | null;
}

export const isOpen = ({ outcome }: Pick<LadderCheck, 'outcome'>): boolean =>
  outcome === 'failed' || outcome === 'unrunnable';
