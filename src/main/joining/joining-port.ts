// What the operations of joining need: the lower half of the node, to call as a candidate.
import { port } from '../../base/port.ts';
import type { InstrumentReader } from '../../kernel/instruments/index.ts';
import type { Kernel } from '../node-kernel.ts';

export interface JoiningParts extends Kernel {
  readonly instruments: InstrumentReader;
}
export const joiningPort = port<JoiningParts>('node.joining');
