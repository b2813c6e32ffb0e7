// How many have spoken, who is still waited for and until when, and who said nothing at all.
import { questionsTexts } from '../../texts/questions.ts';
import { useTexts } from '../../texts/texts.ts';
import { uiTexts } from '../../texts/ui.ts';
import { useLocale } from '../../ui/locale.ts';
import { Notice } from '../../ui/notice.tsx';
import { ProgressBar } from '../../ui/progress-bar.tsx';
import { isSilent, stateOf } from './answer-state.ts';
import type { Asked, HeardAnswer } from './kinds.ts';
import classes from './question-page.module.css';

export function AnswerProgress({ asked: { answers, isDone } }: { readonly asked: Asked }) {
  const texts = useTexts(questionsTexts);
  const t = texts.answer;
  const time = useTimeOfDay();
  const waiting = answers.filter(({ state }) => state === 'waiting');
  const done = answers.length - waiting.length;
  const silent = answers.filter((part) => isSilent(stateOf(part)));
  if (isDone && silent.length === 0) return null;
  return (
    <div className={classes.progress}>
      {isDone ? null : (
        <>
          <ProgressBar
            label={t.waitingTitle}
            value={done}
            max={answers.length}
            text={t.progress(done, answers.length)}
          />
          {waiting.length > 0 ? (
            <p>{t.stillWaiting(holdersOf(waiting), time(waiting[0]!.deadlineAt))}</p>
          ) : null}
        </>
      )}
      {silent.length > 0 ? (
        <Notice kind="warn" title={t.late}>
          {silent.map((part) => (
            <p key={part.dataset}>{silenceOf(part, t, time)}</p>
          ))}
          <p>{t.silenceNext}</p>
        </Notice>
      ) : null}
    </div>
  );
}

const holdersOf = (parts: readonly HeardAnswer[]): string =>
  [...new Set(parts.map(({ holder }) => holder))].join(', ');

interface Words {
  slow(holder: string, until: string): string;
  down(holder: string): string;
  missing(holder: string): string;
}

export function silenceOf(part: HeardAnswer, t: Words, time: (at: string) => string): string {
  const { holder, deadlineAt } = part;
  const state = stateOf(part);
  if (state === 'slow') return t.slow(holder, time(deadlineAt));
  return state === 'down' ? t.down(holder) : t.missing(holder);
}

/** To the second, since a deadline is ten seconds away; in UTC, and in the reader's time. */
export function useTimeOfDay(): (at: string) => string {
  const { language } = useLocale();
  const t = useTexts(uiTexts).time;
  const inZone = (at: string, timeZone?: string) =>
    new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone }).format(Date.parse(at));
  return (at) => {
    const [utc, here] = [inZone(at, 'UTC'), inZone(at)];
    return utc === here ? `${utc} ${t.utc}` : `${utc} ${t.utc} (${here} ${t.here})`;
  };
}
