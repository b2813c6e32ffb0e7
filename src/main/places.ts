// Countries of concern to this node: every list of that name in the packs whose place is the
// holder.
import { placesOfConcernIn } from '../capabilities/data-commons/index.ts';
import type { Kernel } from './node-kernel.ts';

export const placesOfConcern = ({ lawBook, settings }: Kernel) =>
  placesOfConcernIn(() => lawBook.law().rules, settings.member);
