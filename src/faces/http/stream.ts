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
  handle(request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string | undefined>>;
  }): Promise<StreamReply>;
}

/** Every method reaches the resource: a link is bound to its method and refuses others itself. */
export function addStreaming(app: FastifyInstance, resource: StreamingResource): void {
  app.route({
    method: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
    url: resource.path,
    exposeHeadRoute: false,
    schema: { hide: true },
    async handler(request, reply) {
      const headers: Record<string, string | undefined> = {};
      for (const [name, value] of Object.entries(request.headers))
        headers[name] = Array.isArray(value) ? value.join(', ') : value;
      const answer = await resource.handle({ method: request.method, url: request.url, headers });
      reply.code(answer.status).headers(answer.headers);
      return reply.send(
        answer.body === null ? '' : Readable.from(answer.body, { objectMode: false }),
      );
    },
  });
}
