// The desk, whole: language, queries, session, router.
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { Suspense, useEffect, useMemo, useState } from 'react';
import { createQueryClient } from '../api/queries.ts';
import { type Language, LanguageContext } from '../texts/texts.ts';
import { chooseLanguage, keptLanguage } from './display.ts';
import { DisplayContext } from './display-context.ts';
import { router } from './router.tsx';
import { SessionProvider } from './session.tsx';
import { ShellSkeleton } from './shell-skeleton.tsx';

export function App() {
  const [language, setLanguage] = useState<Language>(keptLanguage);
  const queries = useMemo(createQueryClient, []);
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const display = useMemo(
    () => ({
      chooseLanguage(chosen: Language) {
        chooseLanguage(chosen);
        setLanguage(chosen);
      },
    }),
    [],
  );
  return (
    <LanguageContext value={language}>
      <DisplayContext value={display}>
        <QueryClientProvider client={queries}>
          <Suspense fallback={<ShellSkeleton />}>
            <SessionProvider>
              <RouterProvider router={router} />
            </SessionProvider>
          </Suspense>
        </QueryClientProvider>
      </DisplayContext>
    </LanguageContext>
  );
}
