// The HTTP face: one route for each operation, plain resources beside them (log tiles, health), and
// the contract document. Everything goes through `perform`; this file decides nothing.
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Caller } from '../../base/caller.ts';
import { Fault } from '../../base/fault.ts';
import type { Refusal } from '../../base/refusal.ts';
import type { Result } from '../../base/result.ts';
import type { AnyOperation, Perform } from '../../kernel/acts/index.ts';
import { envelopeHeaders } from './headers.ts';
import { faultProblem, problemOf } from './problem.ts';
import { inputOf, schemaOf } from './route-schema.ts';
import { envelopeOf, ProblemSchema } from './schemas.ts';
import { addStreaming, type StreamingResource } from './stream.ts';

const BODY_BYTES_MAX = 8 * 1024 * 1024;

/** What a door needs to know of a request; `body` is exactly the bytes received. */
export interface ReceivedRequest {
  readonly method: string;
  /** Absolute URL as the caller addressed it. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

/**
 * Settled once per request: who calls, and how the answer is signed when a node asked. A caller
 * that could not be proven may still call what is open to anyone; everything else gets `refusal`.
 */
export interface Authenticated {
  readonly caller: Caller;
  readonly refusal?: Refusal;
  readonly sign?: (
    status: number,
    body: Uint8Array,
  ) => Promise<Readonly<Record<string, string>> | null>;
}

/** A resource that is no operation: bytes by path, open to anyone. */
export interface Resource {
  readonly path: `/${string}`;
  readonly contentType: string;
  /** Null when there is no such thing. */
  read(params: Readonly<Record<string, string>>): Promise<string | Uint8Array | null>;
}

export interface HttpNode {
  readonly operations: readonly AnyOperation[];
  readonly perform: Perform;
  readonly authenticate: (request: ReceivedRequest) => Promise<Authenticated>;
  readonly resources: readonly Resource[];
  readonly streams: readonly StreamingResource[];
  /** Records a fault or bug and returns the reference people are given. */
  readonly reportFailure: (cause: unknown, route: string) => string;
  readonly version: string;
}

export async function buildServer(node: HttpNode): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: BODY_BYTES_MAX,
    routerOptions: { maxParamLength: 512 },
    // What the router itself turns away (a malformed or overlong path) is explained like the rest.
    frameworkErrors(cause, request, reply) {
      for (const [name, value] of envelopeHeaders) reply.header(name, value);
      return failed(node, cause, request, reply);
    },
  });
  app.setValidatorCompiler(() => () => true);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  app.addHook('onSend', async (_request, reply) => {
    for (const [name, value] of envelopeHeaders) reply.header(name, value);
  });
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Entente node',
        version: node.version,
        description: 'One nation’s sovereign node. Every route is one operation.',
        license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      },
    },
  });
  app.setErrorHandler((cause, request, reply) => failed(node, cause, request, reply));
  app.setNotFoundHandler((request, reply) =>
    sendProblem(reply, {
      code: 'http.no-such-route',
      kind: 'not-found',
      message: `There is nothing at ${request.url.split('?')[0]}.`,
      because: [],
      next: 'See /openapi.json for what this node offers.',
    }),
  );
  for (const resource of node.resources) addResource(app, resource);
  for (const stream of node.streams) addStreaming(app, stream);
  for (const operation of node.operations) addOperation(app, node, operation);
  app.get('/openapi.json', { schema: { hide: true } }, async () => app.swagger());
  return app;
}

function addOperation(app: FastifyInstance, node: HttpNode, operation: AnyOperation): void {
  app.route({
    method: operation.route.method,
    url: operation.route.path,
    schema: {
      operationId: operation.id,
      summary: operation.summary,
      tags: [operation.id.split('.')[0]!],
      ...schemaOf(operation),
      response: { 200: envelopeOf(operation.output), default: ProblemSchema },
    },
    handler: (request, reply) => answer(node, operation, request, reply),
  });
}

async function answer(
  node: HttpNode,
  operation: AnyOperation,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const received = receivedOf(request);
  const { caller, sign, refusal } = await node.authenticate(received);
  if (refusal && !operation.permission.includes('anyone')) return sendProblem(reply, refusal, sign);
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
  const verdict = done.verdict ? { verdict: done.verdict } : {};
  return send(reply, 200, { output: done.result.value, ...evidence, ...verdict }, sign);
}

function addResource(app: FastifyInstance, resource: Resource): void {
  app.get(resource.path, { schema: { hide: true } }, async (request, reply) => {
    const bytes = await resource.read(request.params as Record<string, string>);
    if (bytes === null) return reply.callNotFound();
    return reply
      .type(resource.contentType)
      .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
  });
}

type Sign = Authenticated['sign'];

async function send(
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

function sendProblem(reply: FastifyReply, refusal: Refusal, sign?: Sign): Promise<FastifyReply> {
  const problem = problemOf(refusal);
  return send(reply, problem.status, problem, sign);
}

function failed(
  node: HttpNode,
  cause: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const code = (cause as { statusCode?: number }).statusCode;
  if (code !== undefined && code >= 400 && code < 500)
    return sendProblem(reply, {
      code: 'http.bad-request',
      kind: code === 413 ? 'too-much' : 'invalid',
      message: (cause as Error).message,
      because: [],
      next: 'Correct the request and send it again.',
    });
  const reference = node.reportFailure(cause, request.routeOptions.url ?? request.url);
  const isRetryable = cause instanceof Fault && cause.retryable;
  return send(reply, isRetryable ? 503 : 500, faultProblem(isRetryable ? 503 : 500, reference));
}

function receivedOf(request: FastifyRequest): ReceivedRequest {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value;
  return {
    method: request.method,
    url: `${request.protocol}://${request.host}${request.url}`,
    headers,
    body: Buffer.isBuffer(request.body) ? request.body : new Uint8Array(),
  };
}

function parsedBody(bytes: Uint8Array): Result<unknown> {
  if (bytes.length === 0) return { ok: true, value: undefined };
  try {
    return { ok: true, value: JSON.parse(Buffer.from(bytes).toString('utf8')) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const refusal: Refusal = {
      code: 'http.not-json',
      kind: 'invalid',
      message: 'The body is not JSON.',
      because: [{ citation: 'RFC 8259', text: cause.message }],
      next: 'Send a JSON object.',
    };
    return { ok: false, refusal };
  }
}
