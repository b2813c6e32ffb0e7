// Text as people search it: without accents and case, so that "Güns" is found by "guns".

export const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const wordsOf = (text: string): string[] => folded(text).split(/\s+/).filter(Boolean);
