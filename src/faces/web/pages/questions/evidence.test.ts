import { expect, it } from 'vitest';
import { promisedIn } from './evidence.ts';

const promise = (text: string) => ({ entry: 'ent_1', leafHash: '0', promise: text });

it('reads of a promise the log and the instant', () => {
  const said = { origin: 'gb.test/log', at: '2026-11-22T09:00:00Z' };
  expect(promisedIn(promise(JSON.stringify({ ...said, more: 1 })))).toEqual(said);
});

it.each(['not JSON', 'null', '7', '{"origin":"gb.test/log"}', '{"origin":{"a":1},"at":["x"]}'])(
  'shows nothing of %s, which a holder may have sent',
  (text) => {
    expect(promisedIn(promise(text))).toBeNull();
  },
);
