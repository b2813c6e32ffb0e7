// The HTTP face's door.
export { type BrowserSessions, browserSessions, originsOf } from './browser-sessions.ts';
export type { Authenticated, ReceivedRequest } from './received.ts';
export { buildServer, type HttpNode, type Resource } from './server.ts';
export type { StreamingResource } from './stream.ts';
