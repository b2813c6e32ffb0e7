// The name by which files beside an inspected one are looked for: as it is written, where known.
import type { Sight } from './contract.ts';

export const besideName = ({ storedName, name }: Sight): string => storedName ?? name;
