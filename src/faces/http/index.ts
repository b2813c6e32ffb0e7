// The HTTP face's door.
export {
  type Authenticated,
  buildServer,
  type HttpNode,
  type ReceivedRequest,
  type Resource,
} from './server.ts';
