// What the law's operations need from the composition.
import { port } from '../../base/port.ts';
import type { ActKind } from './act-kinds.ts';
import type { LawBook } from './law-book.ts';

export const lawBookPort = port<Pick<LawBook, 'law'>>('law.book');
/** The acts that the modules of this node put before the law, each with its facts. */
export const actKindsPort = port<readonly ActKind[]>('law.act-kinds');
