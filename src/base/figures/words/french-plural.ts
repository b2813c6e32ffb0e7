// The French plural: nought, one and whatever lies under two are singular. A count comes as a
// number or as it is written for the reader.
const SINGULAR = /^[-−]?[01](?:[.,]\d+)?$/;

export const plural = (count: number | string, one: string, many: string): string =>
  SINGULAR.test(String(count)) ? one : many;

export const counted = (count: number | string, one: string, many: string): string =>
  `${count} ${plural(count, one, many)}`;
