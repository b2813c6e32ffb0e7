// Every operation of a node, known without opening one: for the command line, the contract document
// and the tests of the doors.
import type { Result } from '../base/result.ts';
import { type DuoReference, readDuoReference } from '../capabilities/data-commons/index.ts';
import type { AnyOperation, Capability } from '../kernel/acts/index.ts';
import { referencePack } from './law-source.ts';
import { modulesOf } from './modules.ts';

let reference: Result<DuoReference> | undefined;

/** Read once a process: the command line and the node it runs both ask. */
export function packagedDuoReference(): Result<DuoReference> {
  reference ??= readDuoReference({
    duo: referencePack('duo'),
    diseases: referencePack('mondo-subset'),
    regions: referencePack('regions'),
  });
  return reference;
}

export function everyModule(): readonly Capability[] {
  const read = packagedDuoReference();
  if (!read.ok) throw new Error(read.refusal.message);
  return modulesOf(read.value);
}

export const everyOperation = (): readonly AnyOperation[] =>
  everyModule().flatMap(({ operations }) => operations);
