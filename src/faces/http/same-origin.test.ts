// Requests as browsers make them from their own and from other sites, and as forgers would like to.
import { describe, expect, it } from 'vitest';
import { originsOf } from './browser-sessions.ts';
import { crossSiteRefusal, csrfRefusal } from './same-origin.ts';

const origins = originsOf('https://node.us.example');
const own = 'https://node.us.example';
const asked = (method: string, headers: Record<string, string>) =>
  crossSiteRefusal({ method, headers: { host: '127.0.0.1:7411', ...headers } }, origins);

describe('a request that changes something', () => {
  it.each([
    [{ 'sec-fetch-site': 'same-origin' }],
    [{ 'sec-fetch-site': 'same-origin', origin: own }],
    [{ origin: own }],
    [{ origin: 'http://127.0.0.1:7411' }],
  ])('counts from the node’s own pages: %j', (headers) => {
    expect(asked('POST', headers)).toBeNull();
  });

  it.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': 'cross-site', origin: own }],
    [{ 'sec-fetch-site': 'same-origin', origin: 'https://evil.example' }],
    [{ origin: 'https://evil.example' }],
    [{ origin: 'http://127.0.0.1:7412' }],
    [{ origin: 'https://node.us.example.evil.example' }],
    [{ origin: 'null' }],
    [{}],
  ])('is refused from elsewhere: %j', (headers) => {
    expect(asked('POST', headers)?.code).toBe('http.cross-site');
  });
});

it('lets a person type an address, and no other page read by the cookie', () => {
  expect(asked('GET', { 'sec-fetch-site': 'none' })).toBeNull();
  expect(asked('GET', {})).toBeNull();
  expect(asked('GET', { 'sec-fetch-site': 'same-site' })?.code).toBe('http.cross-site');
  expect(asked('GET', { 'sec-fetch-site': 'cross-site' })?.code).toBe('http.cross-site');
});

it('knows a machine’s own names for itself', () => {
  expect(originsOf('http://127.0.0.1:7411')).toEqual([
    'http://127.0.0.1:7411',
    'http://localhost:7411',
  ]);
  expect(origins).toEqual([own]);
});

it('asks for the token of the session with everything but reading', () => {
  const given = (method: string, token?: string) =>
    csrfRefusal({ method, headers: token === undefined ? {} : { 'entente-csrf': token } }, 'right');
  expect(given('POST', 'right')).toBeNull();
  expect(given('GET')).toBeNull();
  for (const method of ['POST', 'PUT', 'DELETE'])
    for (const token of [undefined, '', 'wrong', 'right '])
      expect(given(method, token)?.code).toBe('http.csrf-token');
  expect(csrfRefusal({ method: 'POST', headers: { 'entente-csrf': '' } }, null)).not.toBeNull();
});
