// The door of spectra: mzML.
export { mzmlInspector } from './mzml.ts';
