// Door of the inspector of Crypt4GH containers.
export { crypt4ghInspector } from './crypt4gh.ts';
