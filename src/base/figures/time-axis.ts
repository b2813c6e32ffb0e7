// Where an axis of days is marked: days, weeks, months, quarters or years, as many as labels fit.
import { dayText, type Locale } from './locale.ts';
import { widthOfText } from './text-width.ts';

export interface TimeTick {
  readonly day: number;
  readonly label: string;
}

const LABEL_GAP = 14;

const monthStart = (monthsSince1970: number): number =>
  Math.floor(Date.UTC(1970, monthsSince1970, 1) / 86_400_000);

function everyDays(first: number, last: number, step: number): number[] {
  // Day 4 since 1970 is a Monday, so that weeks begin on Mondays.
  const start = Math.ceil((first - 4) / step) * step + 4;
  const days = [];
  for (let day = start; day <= last; day += step) days.push(day);
  return days;
}

function everyMonths(first: number, last: number, step: number): number[] {
  const [year, month] = dayText(first).split('-').map(Number);
  let index = Math.floor(((year! - 1970) * 12 + month! - 1) / step) * step;
  const days = [];
  for (; monthStart(index) <= last; index += step)
    if (monthStart(index) >= first) days.push(monthStart(index));
  return days;
}

/** The finest division whose labels do not touch. */
export function timeTicks(first: number, last: number, width: number, locale: Locale): TimeTick[] {
  const byDay = (day: number) => locale.day(dayText(day));
  const byMonth = (day: number) => locale.month(dayText(day));
  const byYear = (day: number) => dayText(day).slice(0, 4);
  const choices: [number[], (day: number) => string][] = [
    ...[1, 7, 14].map((step): [number[], typeof byDay] => [everyDays(first, last, step), byDay]),
    ...[1, 3, 6].map((step): [number[], typeof byDay] => [everyMonths(first, last, step), byMonth]),
    ...[12, 24, 60, 120].map((step): [number[], typeof byDay] => [
      everyMonths(first, last, step),
      byYear,
    ]),
  ];
  const pixels = width / Math.max(1, last - first);
  const fits = ([days, label]: (typeof choices)[number]): boolean =>
    days.length < 60 &&
    days.every((day, i) => {
      if (i === 0) return true;
      const half =
        (widthOfText(label(day), { size: 11 }) + widthOfText(label(days[i - 1]!), { size: 11 })) /
        2;
      return (day - days[i - 1]!) * pixels >= half + LABEL_GAP;
    });
  const [days, label] = choices.find(fits) ?? choices.at(-1)!;
  // A label that would hang over the edge is left out.
  const halfOf = (day: number) => widthOfText(label(day), { size: 11 }) / 2;
  const kept = days.filter((day) => {
    const x = (day - first) * pixels;
    return x >= halfOf(day) && width - x >= halfOf(day);
  });
  return (kept.length === 0 ? days.slice(0, 1) : kept).map((day) => ({ day, label: label(day) }));
}
