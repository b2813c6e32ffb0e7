/** A word of the contract in the reader's language; one that came later stands as it is. */
export const wordFor = (words: Readonly<Record<string, string>>, word: string): string =>
  words[word] ?? word;
