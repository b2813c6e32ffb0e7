// Nations' laws that permit what another rule of the same verdict stops, such as an exemption from
// that rule: whoever is refused sees both. Agreements and data sets speak in verdicts too; theirs
// are no laws.
import type { Part, Verdict } from './verdict.ts';

/** Of a verdict, or of a refusal's detail, which is the verdict where law refused. */
export function permittedBy(of: unknown): Part[] {
  if (typeof of !== 'object' || of === null) return [];
  const { parts } = of as Partial<Verdict>;
  return (parts ?? []).filter(
    ({ effect, place }) => effect === 'permit' && /^[A-Z]{2}$/.test(place),
  );
}
