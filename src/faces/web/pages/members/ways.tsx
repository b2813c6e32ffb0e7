// The four lists of this module, beside one another.
import { Link } from '@tanstack/react-router';
import { membersTexts } from '../../texts/members.ts';
import { useTexts } from '../../texts/texts.ts';
import classes from './members.module.css';

export function Ways() {
  const t = useTexts(membersTexts).ways;
  const places = [
    { href: '/members', text: t.nations },
    { href: '/members/requests', text: t.requests },
    { href: '/members/people', text: t.people },
    { href: '/members/parties', text: t.parties },
  ];
  return (
    <nav aria-label={t.label} className={classes.ways} data-screen-only>
      {places.map(({ href, text }) => (
        <Link key={href} to={href as '/'} activeOptions={{ exact: true, includeSearch: false }}>
          {text}
        </Link>
      ))}
    </nav>
  );
}
