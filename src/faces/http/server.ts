// The HTTP face: one route for each operation, plain resources beside them (log tiles, health), and
// the contract document. Everything goes through `perform`; this file decides nothing.
import swagger from '@fastify/swagger';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { Fault } from '../../base/fault.ts';
import type { AnyOperation, Perform } from '../../kernel/acts/index.ts';
import { answer, send, sendProblem } from './answer.ts';
import type { BrowserSessions } from './browser-sessions.ts';
import { envelopeHeaders } from './headers.ts';
import { addPages, type Pages } from './pages.ts';
import { faultProblem } from './problem.ts';
import type { Authenticated, ReceivedRequest } from './received.ts';
import { schemaOf } from './route-schema.ts';
import { envelopeOf, ProblemSchema } from './schemas.ts';
import { addStreaming, type StreamingResource } from './stream.ts';

const BODY_BYTES_MAX = 8 * 1024 * 1024;

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
  /** Without them, tokens alone open the doors. */
  readonly browsers?: BrowserSessions;
  readonly pages?: Pages;
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
    for (const [name, value] of envelopeHeaders)
      if (!reply.hasHeader(name)) reply.header(name, value);
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
  if (node.pages) addPages(app, node.pages);
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

function addResource(app: FastifyInstance, resource: Resource): void {
  app.get(resource.path, { schema: { hide: true } }, async (request, reply) => {
    const bytes = await resource.read(request.params as Record<string, string>);
    if (bytes === null) return reply.callNotFound();
    return reply
      .type(resource.contentType)
      .send(typeof bytes === 'string' ? bytes : Buffer.from(bytes));
  });
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
