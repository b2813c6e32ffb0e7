// The signature base of RFC 9421 section 2.5: the exact text that is signed, one line for each
// covered part of the message, ending with the signature's own parameters.

import { type Refusal, refusal } from '../../base/refusal.ts';
import { ok, type Result, refused } from '../../base/result.ts';
import type { HttpHeaders, HttpRequest } from './http-message.ts';
import {
  type Component,
  componentText,
  readSignatureInputs,
  readSignatures,
  type SignatureInput,
  signatureInputText,
  signatureText,
} from './signature-fields.ts';

/** What is being signed: a request, or a response together with the request it answers. */
export type Signed =
  | { readonly request: HttpRequest }
  | {
      readonly response: { readonly status: number; readonly headers: HttpHeaders };
      readonly request: HttpRequest;
    };

type Unresolved = Refusal<'federation.bad-signature'>;

export function signatureBase(message: Signed, input: SignatureInput): Result<string, Unresolved> {
  const lines: string[] = [];
  for (const component of input.components) {
    const value = valueAt(message, component);
    const text = componentText(component);
    if (value === null || /[\r\n]/.test(value))
      return refused(
        refusal('unauthenticated', 'federation.bad-signature', `The message has no ${text}.`, {
          because: [{ citation: 'RFC 9421 section 2.5', text: 'a covered component is missing' }],
          next: 'Sign only parts that the message has.',
        }),
      );
    lines.push(`${text}: ${value}`);
  }
  lines.push(`"@signature-params": ${signatureInputText(input)}`);
  return ok(lines.join('\n'));
}

function valueAt(message: Signed, component: Component): string | null {
  const parameters = new Map(component.parameters);
  const key = parameters.get('key');
  const ofRequest = parameters.get('req') === true;
  const known = (ofRequest ? 1 : 0) + (key === undefined ? 0 : 1);
  if (parameters.size !== known || (ofRequest && !('response' in message))) return null;
  const isRequest = ofRequest || !('response' in message);
  const { name } = component;
  if (name === '@status') return isRequest ? null : statusOf(message);
  if (name.startsWith('@')) return isRequest && known <= 1 ? derived(message.request, name) : null;
  const headers = isRequest ? message.request.headers : headersOf(message);
  if (name !== name.toLowerCase() || !Object.hasOwn(headers, name)) return null;
  const value = headers[name]!.trim();
  return key === undefined ? value : memberValue(name, value, key);
}

const statusOf = (message: Signed): string | null =>
  'response' in message ? `${message.response.status}` : null;
const headersOf = (message: Signed): HttpHeaders =>
  'response' in message ? message.response.headers : {};

function derived(request: HttpRequest, name: string): string | null {
  if (!URL.canParse(request.url)) return null;
  const url = new URL(request.url);
  switch (name) {
    case '@method':
      return request.method;
    case '@target-uri':
      return request.url;
    case '@authority':
      return url.host;
    case '@path':
      return url.pathname;
    case '@query':
      return url.search === '' ? '?' : url.search;
    default:
      return null;
  }
}

// Only the two signature fields are dictionaries that a node's signature reaches into.
function memberValue(field: string, text: string, key: Component['parameters'][0][1]) {
  if (typeof key !== 'string') return null;
  if (field === 'signature') {
    const signature = readSignatures(text)?.get(key);
    return signature ? signatureText(signature) : null;
  }
  if (field !== 'signature-input') return null;
  const input = readSignatureInputs(text)?.get(key);
  return input ? signatureInputText(input) : null;
}
