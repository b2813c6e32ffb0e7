// One request to one operation: who calls, what it is given, what `perform` says, as JSON.
import { isUtf8 } from 'node:buffer';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Refusal, refusal } from '../../base/refusal.ts';
import { type Result, refused } from '../../base/result.ts';
import type { AnyOperation } from '../../kernel/acts/index.ts';
import { problemOf } from './problem.ts';
import { type Authenticated, receivedOf } from './received.ts';
import { inputOf } from './route-schema.ts';
import type { HttpNode } from './server.ts';

export async function answer(
  node: HttpNode,
  operation: AnyOperation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const received = receivedOf(request);
  const { caller, sign, refusal, cookie } = await node.authenticate(received);
  if (cookie) reply.header('set-cookie', cookie);
  const refused = node.browsers?.mayOpen(operation.id, received) ?? refusal;
  const isOpen = operation.permission.includes('anyone') && refused === refusal;
  if (refused && !isOpen) return sendProblem(reply, refused, sign);
  const body = parsedBody(received.body);
  if (!body.ok) return sendProblem(reply, body.refusal, sign);
  const parts = {
    params: request.params as object,
    query: request.query as object,
    body: body.value,
  };
  const done = await node.perform(operation, caller, inputOf(operation, parts));
  const evidence = { ...(done.evidence ? { evidence: done.evidence } : {}) };
  if (!done.result.ok) return sendProblem(reply, { ...done.result.refusal, ...evidence }, sign);
  const output = done.result.value;
  const told = node.browsers?.told(operation.id, received, output) ?? { output };
  if (told.cookie) replaceCookie(reply, told.cookie);
  const verdict = done.verdict ? { verdict: done.verdict } : {};
  return send(reply, 200, { output: told.output, ...evidence, ...verdict }, sign);
}

type Sign = Authenticated['sign'];

export async function send(
  reply: FastifyReply,
  status: number,
  value: unknown,
  sign?: Sign,
): Promise<FastifyReply> {
  const type = status === 200 ? 'application/json' : 'application/problem+json';
  const bytes = Buffer.from(JSON.stringify(value));
  const signed = sign ? await sign(status, bytes) : null;
  if (signed) reply.headers(signed);
  return reply.code(status).type(type).send(bytes);
}

export function sendProblem(
  reply: FastifyReply,
  refusal: Refusal,
  sign?: Sign,
): Promise<FastifyReply> {
  const problem = problemOf(refusal);
  return send(reply, problem.status, problem, sign);
}

/** Fastify adds cookies up; of ours the last word counts. */
function replaceCookie(reply: FastifyReply, cookie: string): void {
  reply.removeHeader('set-cookie');
  reply.header('set-cookie', cookie);
}

function parsedBody(bytes: Uint8Array): Result<unknown> {
  if (bytes.length === 0) return { ok: true, value: undefined };
  if (!isUtf8(bytes)) return notJson('The bytes are not UTF-8.');
  try {
    return { ok: true, value: JSON.parse(Buffer.from(bytes).toString('utf8')) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    return notJson(cause.message);
  }
}

const notJson = (text: string): Result<never> =>
  refused(
    refusal('invalid', 'http.not-json', 'The body is not JSON.', {
      because: [{ citation: 'RFC 8259', text }],
      next: 'Send a JSON object.',
    }),
  );
