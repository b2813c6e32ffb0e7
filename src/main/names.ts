// Names under which a node's log and witness sign (C2SP key names: no scheme, no spaces, no plus).
export function logOriginOf(address: string): string {
  const { host, pathname } = new URL(address);
  return `${host}${pathname.replace(/\/$/, '')}/log`;
}

export { witnessNameOf } from '../kernel/federation/index.ts';
