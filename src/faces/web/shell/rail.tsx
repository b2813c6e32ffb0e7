// Where one can go. Counts stay few: only what waits for this person.
import { Link } from '@tanstack/react-router';
import {
  ArrowLeftRight,
  BookOpen,
  Database,
  FileSignature,
  Files,
  Home,
  Library,
  type LucideIcon,
  MessageCircleQuestion,
  MessagesSquare,
  Scale,
  ScrollText,
  Stamp,
  Users,
} from 'lucide-react';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import classes from './rail.module.css';

interface Place {
  readonly to: string;
  readonly text: string;
  readonly icon: LucideIcon;
}

export function Rail({ isOpen }: { readonly isOpen: boolean }) {
  const { rail: t } = useTexts(shellTexts);
  const groups: readonly { readonly title: string | null; readonly places: readonly Place[] }[] = [
    { title: null, places: [{ to: '/', text: t.home, icon: Home }] },
    {
      title: t.data,
      places: [
        { to: '/catalogue', text: t.catalogue, icon: Library },
        { to: '/datasets', text: t.datasets, icon: Database },
        { to: '/ask', text: t.ask, icon: MessageCircleQuestion },
        { to: '/questions', text: t.questions, icon: MessagesSquare },
        { to: '/transfers', text: t.transfers, icon: Files },
      ],
    },
    {
      title: t.alliance,
      places: [
        { to: '/agreements', text: t.agreements, icon: FileSignature },
        { to: '/reciprocity', text: t.reciprocity, icon: ArrowLeftRight },
        { to: '/members', text: t.members, icon: Users },
      ],
    },
    {
      title: t.proof,
      places: [
        { to: '/law', text: t.law, icon: Scale },
        { to: '/verdicts', text: t.verdicts, icon: Stamp },
        { to: '/log', text: t.log, icon: ScrollText },
      ],
    },
  ];
  return (
    <nav id="rail" className={classes.rail} data-open={isOpen} aria-label={t.label}>
      {groups.map(({ title, places }) => (
        <div key={title ?? 'home'} className={classes.group}>
          {title ? <p className={classes.title}>{title}</p> : null}
          <ul>
            {places.map(({ to, text, icon: Icon }) => (
              <li key={to}>
                <Link
                  to={to as '/'}
                  className={classes.place}
                  activeOptions={{ exact: to === '/', includeSearch: false }}
                >
                  <Icon aria-hidden="true" size={17} strokeWidth={1.75} />
                  {text}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <p className={classes.foot}>
        <BookOpen aria-hidden="true" size={15} /> <a href="/reference">{t.reference}</a>
      </p>
    </nav>
  );
}
