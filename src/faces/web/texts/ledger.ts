// The words of the log's pages.
import { en } from './en/ledger.ts';
import { texts } from './texts.ts';

export const ledgerTexts = texts(en, () => import('./fr/ledger.ts').then(({ fr }) => fr));
