// Les mots autour de chaque figure, en français.
import type { en } from '../en/figures.ts';

export const fr: typeof en = {
  views: 'Présenter en',
  figure: 'Figure',
  table: 'Tableau',
  download: 'Télécharger',
  source: (source) => `Source : ${source}`,
  asOf: (date) => `Au ${date}`,
};
