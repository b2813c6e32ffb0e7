// A resource that streams: status, headers and bytes as they come, closed when the receiver goes
// away.
import { Readable } from 'node:stream';
import type { FastifyInstance } from 'fastify';

export interface StreamReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: AsyncIterable<Uint8Array> | null;
}

export interface StreamingResource {
  readonly path: `/${string}`;
  /** It reads the bytes of a request as they arrive, of any length. */
  readonly takesBody?: true;
  handle(request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
    readonly body?: AsyncIterable<Uint8Array>;
  }): Promise<StreamReply>;
}

/** Every method reaches the resource: a link is bound to its method and refuses others itself. */
export function addStreaming(app: FastifyInstance, resource: StreamingResource): void {
  if (!resource.takesBody) {
    addRoute(app, resource);
    return;
  }
  // Parsers are the scope's own: beside it, bodies are buffered and limited as ever.
  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    addRoute(scope, resource);
  });
}

function addRoute(app: FastifyInstance, resource: StreamingResource): void {
  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    ...(resource.takesBody ? { bodyLimit: Number.MAX_SAFE_INTEGER } : {}),
    url: resource.path,
    exposeHeadRoute: false,
    schema: { hide: true },
    async handler(request, reply) {
      const headers: Record<string, string | undefined> = {};
      for (const [name, value] of Object.entries(request.headers))
        headers[name] = Array.isArray(value) ? value.join(', ') : value;
      const { method, url, body } = request;
      const bytes = body instanceof Readable ? { body } : {};
      const answer = await resource.handle({ method, url, headers, ...bytes });
      reply.code(answer.status).headers(answer.headers);
      return reply.send(
        answer.body === null ? '' : Readable.from(answer.body, { objectMode: false }),
      );
    },
  });
}
