// What the node says of a data set's privacy, by its contract.
import type { OutputOf } from '../../api/client.ts';

export type Privacy = OutputOf<'/data-commons/datasets/{dataset}/privacy', 'get'>;
export type Attacks = OutputOf<'/data-commons/attacks', 'get'>;

const MILLION = 1_000_000;
/** Epsilon as people write it: 0.05. */
export const epsilonOf = (millionths: number): number => millionths / MILLION;
