// An address within the desk, as the router's own step: path, typed search, fragment.

interface Step {
  readonly to: '/';
  readonly search: never;
  readonly hash?: string;
}

export function stepTo(address: string): Step {
  const { pathname, searchParams, hash } = new URL(address, window.location.origin);
  const search = Object.fromEntries([...searchParams].map(([key, value]) => [key, asTyped(value)]));
  return {
    // The router's types want one of its literal paths; an address made from data is none.
    to: pathname as '/',
    search: search as never,
    ...(hash ? { hash: hash.slice(1) } : {}),
  };
}

/** The router writes numbers and booleans as such; an address made by hand reads the same way. */
function asTyped(value: string): unknown {
  return /^(true|false|-?\d{1,15})$/.test(value) ? JSON.parse(value) : value;
}
