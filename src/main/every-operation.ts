// Every operation of a node, known without opening one: for the command line, the contract document
// and the tests of the doors.
import type { Result } from '../base/result.ts';
import { type DuoReference, readDuoReference } from '../capabilities/data-commons/index.ts';
import type { AnyOperation, Capability } from '../kernel/acts/index.ts';
import { referencePack } from './law-source.ts';
import { modulesOf } from './modules.ts';

export const packagedDuoReference = (): Result<DuoReference> =>
  readDuoReference({
    duo: referencePack('duo'),
    diseases: referencePack('mondo-subset'),
    regions: referencePack('regions'),
  });

export function everyModule(): readonly Capability[] {
  const reference = packagedDuoReference();
  if (!reference.ok) throw new Error(reference.refusal.message);
  return modulesOf(reference.value);
}

export const everyOperation = (): readonly AnyOperation[] =>
  everyModule().flatMap(({ operations }) => operations);
