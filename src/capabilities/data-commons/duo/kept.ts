// Readings of texts that come again and again, kept beside the list that they were read from.
// Bounded, since the texts come from outside: what does not fit is simply read each time.
const TEXT_LENGTH_MAX = 100;
const READINGS_MAX = 20_000;

export type Reader<List extends object, T> = (list: List, text: string) => T;

/** The same pure reader, answering from what it read before. */
export function kept<List extends object, T>(read: Reader<List, T>): Reader<List, T> {
  const lists = new WeakMap<List, Map<string, T>>();
  return (list, text) => {
    let readings = lists.get(list);
    if (readings === undefined) {
      readings = new Map();
      lists.set(list, readings);
    }
    const known = readings.get(text);
    if (known !== undefined) return known;
    const value = read(list, text);
    if (text.length <= TEXT_LENGTH_MAX && readings.size < READINGS_MAX) readings.set(text, value);
    return value;
  };
}
