// `entente demo ...`.
import type { WrittenCommands } from '../../faces/cli/index.ts';

export const demoCommands: WrittenCommands = {};
