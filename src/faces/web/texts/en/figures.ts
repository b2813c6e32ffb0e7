// English words around every figure.
export const en = {
  views: 'Show as',
  figure: 'Figure',
  table: 'Table',
  download: 'Download',
  source: (source: string) => `Source: ${source}`,
  asOf: (date: string) => `As of ${date}`,
};
