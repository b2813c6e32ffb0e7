// That what a pack refers to in another pack exists there. A reference that dangles is not a fault
// at run time (what it decides is then unknown, and asked), but its author wants to hear of it.
import { type Finding, found, type PackProblem, suggestion } from './finding.ts';
import type { Pack } from './pack-schema.ts';
import { listsIn, tablesIn } from './predicate.ts';
import { splitRef } from './reference-facts.ts';

type Checked = { readonly pack: Pack; readonly locate: (finding: Finding) => PackProblem };

export function checkReferences(read: readonly Checked[]): PackProblem[] {
  const packs = new Map(read.map(({ pack }) => [pack.pack, pack]));
  return read.flatMap(({ pack, locate }) => findingsIn(pack, packs).map(locate));
}

function findingsIn(pack: Pack, packs: ReadonlyMap<string, Pack>): Finding[] {
  return pack.rules.flatMap((rule, i) => {
    const check = (kind: 'lists' | 'tables') => (ref: string) => {
      const { pack: owner, name } = splitRef(ref, pack.pack);
      const there = packs.get(owner);
      if (there && Object.hasOwn(there[kind] ?? {}, name)) return [];
      const message = there
        ? `The pack "${owner}" has no ${kind === 'lists' ? 'list' : 'table'} "${name}".`
        : `There is no pack "${owner}" beside this one.`;
      const choices = there ? Object.keys(there[kind] ?? {}) : [...packs.keys()];
      return [found(['rules', i], message, suggestion(there ? name : owner, choices))];
    };
    return [
      ...listsIn(rule.when, rule.unless).flatMap(check('lists')),
      ...tablesIn(rule.when, rule.unless).flatMap(check('tables')),
    ];
  });
}
