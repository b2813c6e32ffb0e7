// The JSONPath (RFC 9535) that Croissant documents use: members, indexes, wildcards, descent. No
// filters and no scripts.
import type { Json } from '../../../../base/json.ts';

type Step =
  | { readonly kind: 'member'; readonly name: string }
  | { readonly kind: 'all' }
  | { readonly kind: 'deep' }
  | { readonly kind: 'index'; readonly at: number };

const TOKEN =
  /^(?:(\.\.)|\.?\[\*\]|\.(\*)|\.?\[(-?\d+)\]|\.?\['([^']*)'\]|\.?\["([^"]*)"\]|\.?([^.[\]\s]+))/;

/** Null where the path uses what is not read here. */
export function jsonPathSteps(path: string): readonly Step[] | null {
  const steps: Step[] = [];
  let rest = path.trim().replace(/^\$/, '');
  while (rest !== '') {
    const found = TOKEN.exec(rest);
    if (found === null || found[0] === '') return null;
    const [whole, deep, , index, single, double, bare] = found;
    const name = single ?? double ?? bare;
    if (deep !== undefined) steps.push({ kind: 'deep' });
    else if (index !== undefined) steps.push({ kind: 'index', at: Number(index) });
    else if (name !== undefined && name !== '*') steps.push({ kind: 'member', name });
    else steps.push({ kind: 'all' });
    rest = rest.slice(whole.length);
    if (deep !== undefined && rest !== '' && !/^[.[]/.test(rest)) rest = `.${rest}`;
  }
  return steps;
}

/** Paths that descend several times give more values than a file has. */
const VALUES_MAX = 5_000_000;

/** Null where a path gives more values than are held at once. */
export function valuesAt(root: Json, steps: readonly Step[]): Json[] | null {
  let nodes: Json[] = [root];
  for (const step of steps) {
    const next: Json[] = [];
    for (const node of nodes) {
      for (const one of stepFrom(node, step)) next.push(one);
      if (next.length > VALUES_MAX) return null;
    }
    nodes = next;
  }
  return nodes;
}

function stepFrom(node: Json, step: Step): readonly Json[] {
  if (step.kind === 'deep') return [node, ...descendants(node)];
  if (step.kind === 'all') return children(node);
  if (step.kind === 'index') {
    const found = Array.isArray(node) ? node.at(step.at) : undefined;
    return found === undefined ? [] : [found as Json];
  }
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return [];
  return Object.hasOwn(node, step.name) ? [(node as Record<string, Json>)[step.name]!] : [];
}

const children = (node: Json): readonly Json[] =>
  Array.isArray(node) ? node : typeof node === 'object' && node !== null ? Object.values(node) : [];

function descendants(node: Json): Json[] {
  const found: Json[] = [];
  const open = [...children(node)].reverse();
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next);
    for (const child of [...children(next)].reverse()) open.push(child);
  }
  return found;
}
