// The door of structures: mmCIF and PDB.
export { mmcifInspector } from './mmcif.ts';
export { pdbInspector } from './pdb.ts';
