// The frame around every page: which nation speaks, where one can go, who acts. Before sign-in the
// page asked for waits at its address behind the sign-in page.
import { Outlet, useLocation } from '@tanstack/react-router';
import { Activity, lazy, Suspense, useEffect, useRef, useState } from 'react';
import { shellTexts } from '../texts/shell.ts';
import { useTexts } from '../texts/texts.ts';
import { AddressContext } from '../ui/addresses.ts';
import { LinkContext } from '../ui/link.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { ToastProvider } from '../ui/toast-provider.tsx';
import { addressOf } from './address-of.ts';
import classes from './app.module.css';
import { FigureViewsInAddress } from './figure-views-in-address.tsx';
import { MissingParts } from './missing-parts.tsx';
import { NodeBar } from './node-bar.tsx';
import { PrintedFrom } from './printed-from.tsx';
import { Rail } from './rail.tsx';
import { RouterLink } from './router-link.tsx';
import { ruleAddress } from './rule-address.ts';
import { KeptSession, useSessions } from './session.tsx';

const SignInPage = lazy(() =>
  import('../pages/enter/sign-in-page.tsx').then((m) => ({ default: m.SignInPage })),
);

const ADDRESSES = {
  entry: (entry: string) => addressOf({ to: 'entry', params: { entry } }),
  rule: ruleAddress,
  member: (member: string) => addressOf({ to: 'member', params: { member } }),
};

/** Pages that show nothing of the node's own. */
const OPEN_TO_ANYONE = ['/kit', '/log/check'];

export function Frame() {
  const t = useTexts(shellTexts);
  const { now: session, kept } = useSessions();
  const { pathname } = useLocation();
  const [isRailOpen, setRailOpen] = useState(false);
  const main = useRef<HTMLElement>(null);
  const isFirst = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at a new address
  useEffect(() => {
    setRailOpen(false);
    if (isFirst.current) isFirst.current = false;
    else main.current?.focus({ preventScroll: true });
  }, [pathname]);
  const isOpen = session !== null || OPEN_TO_ANYONE.includes(pathname);
  return (
    <LinkContext value={RouterLink}>
      <AddressContext value={ADDRESSES}>
        <ToastProvider>
          <a className={classes.skip} href="#content">
            {t.skip}
          </a>
          <div className={classes.frame}>
            <NodeBar isRailOpen={isRailOpen} onRail={session ? setRailOpen : null} />
            <div className={classes.body}>
              {session ? <Rail isOpen={isRailOpen} /> : null}
              <main id="content" className={classes.main} ref={main} tabIndex={-1}>
                <PrintedFrom />
                <MissingParts />
                <Suspense fallback={<Skeleton lines={6} />}>
                  {isOpen ? null : <SignInPage ended={kept} />}
                </Suspense>
                <Activity mode={isOpen ? 'visible' : 'hidden'}>
                  {isOpen || kept ? (
                    <KeptSession>
                      <FigureViewsInAddress>
                        <Suspense fallback={<Skeleton lines={6} />}>
                          <Outlet />
                        </Suspense>
                      </FigureViewsInAddress>
                    </KeptSession>
                  ) : null}
                </Activity>
              </main>
            </div>
          </div>
        </ToastProvider>
      </AddressContext>
    </LinkContext>
  );
}
