// An address within the desk, as the router's own step: path, typed search, fragment. Read as the
// router reads it after a reload, so that a link pressed and a link sent show the same.
import { defaultParseSearch } from '@tanstack/react-router';

interface Step {
  readonly to: '/';
  readonly search: never;
  readonly hash?: string;
}

export function stepTo(address: string): Step {
  const { pathname, search, hash } = new URL(address, 'http://desk');
  return {
    // The router's types want one of its literal paths; an address made from data is none.
    to: pathname as '/',
    search: defaultParseSearch(search) as never,
    ...(hash ? { hash: hash.slice(1) } : {}),
  };
}
