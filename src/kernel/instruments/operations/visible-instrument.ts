// The instrument that a caller asks for, if the caller may see it.

import { instantText } from '../../../base/instants.ts';
import type { Frame } from '../../../base/operation.ts';
import type { Database } from '../../storage/index.ts';
import { concerned } from '../bundle.ts';
import { stateOfStored } from '../evaluate.ts';
import type { NationSigner } from '../ports.ts';
import type { Sources } from '../sources.ts';
import { findInstrument, type StoredInstrument } from '../store.ts';
import { maySee } from '../visibility.ts';

export type Looking = Frame<Database> & Sources & { readonly signer: NationSigner };

export async function visibleInstrument(
  context: Looking,
  ref: string,
): Promise<StoredInstrument | null> {
  const { db, caller, signer } = context;
  const stored = await findInstrument(db, ref);
  if (!stored) return null;
  const { stage } = await stateOfStored(db, context, stored, instantText(context.at));
  const visible = {
    self: signer.member,
    concerned: await concerned(db, context, stored),
    isDraft: stage === 'draft',
  };
  return maySee(caller, visible) ? stored : null;
}
