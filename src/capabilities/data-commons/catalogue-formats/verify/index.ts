// Door of the verification of Croissant documents.
export { type CroissantFolder, folderOf } from './folder.ts';
export type { CroissantProblem, CroissantReport } from './report.ts';
export { type CroissantInput, verifyCroissant } from './verify-croissant.ts';
