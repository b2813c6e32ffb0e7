// A guided first visit to a demonstration: five stories on real pages. It can be put away.
import { useState } from 'react';
import { hideFirstVisit, isFirstVisitHidden } from '../../shell/display.ts';
import { homeTexts } from '../../texts/home.ts';
import { useTexts } from '../../texts/texts.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { Link } from '../../ui/link.tsx';
import classes from './home.module.css';

export function FirstVisit() {
  const t = useTexts(homeTexts).visit;
  const [isHidden, setHidden] = useState(isFirstVisitHidden);
  if (isHidden) return null;
  return (
    <Card title={t.title} tone="seal" level={2}>
      <p>{t.lead}</p>
      <ol className={classes.steps}>
        {t.steps.map(({ title, href, as, see }) => (
          <li key={href}>
            <Link href={href}>{title}</Link>
            <span className={classes.quiet}>
              {t.as(as)} {see}
            </span>
          </li>
        ))}
      </ol>
      <Button
        kind="quiet"
        onPress={() => {
          hideFirstVisit();
          setHidden(true);
        }}
      >
        {t.hide}
      </Button>
    </Card>
  );
}
