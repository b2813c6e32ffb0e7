// How links of the ui kit move within the desk: `/datasets?text=heart` becomes a step of the
// router, what belongs to the node itself (its API, its reference) stays an ordinary link.
import { Link } from '@tanstack/react-router';
import type { LinkProps } from '../ui/link.tsx';
import { stepTo } from './step-to.ts';

const OF_THE_NODE = /^\/(reference|openapi\.json|ledger\/|node\/|data-commons\/|\/)/;

export function RouterLink({ href, children, ...rest }: LinkProps) {
  if (!href.startsWith('/') || OF_THE_NODE.test(href))
    return (
      <a href={href} {...rest}>
        {children}
      </a>
    );
  return (
    <Link {...stepTo(href)} {...rest}>
      {children}
    </Link>
  );
}
