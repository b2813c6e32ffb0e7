// Builders for operations on this storage: they infer the types of input, output, needs and
// preparation from the value itself.
import type { JudgedOperation, ReadOperation, WriteOperation } from '../../base/operation.ts';
import type { Ports } from '../../base/port.ts';
import type { TSchema } from '../../base/schema.ts';
import type { Database } from './database.ts';

export const readOperation = <I extends TSchema, O extends TSchema, N extends Ports>(
  operation: Omit<ReadOperation<I, O, N, Database>, 'effect'>,
): ReadOperation<I, O, N, Database> => ({ effect: 'read', ...operation });

export const writeOperation = <
  I extends TSchema,
  O extends TSchema,
  N extends Ports,
  P = undefined,
>(
  operation: Omit<WriteOperation<I, O, N, Database, P>, 'effect'>,
): WriteOperation<I, O, N, Database, P> => ({ effect: 'write', ...operation });

export const judgedOperation = <
  I extends TSchema,
  O extends TSchema,
  N extends Ports,
  P = undefined,
>(
  operation: Omit<JudgedOperation<I, O, N, Database, P>, 'effect'>,
): JudgedOperation<I, O, N, Database, P> => ({ effect: 'judged', ...operation });
