// Two fingerprints, one heard and one sent: however they were typed, with or without spaces.

const bare = (text: string): string => text.replace(/[\s-]+/g, '').toLowerCase();

export const isSameFingerprint = (heard: string, sent: string): boolean =>
  bare(heard) !== '' && bare(heard) === bare(sent);
