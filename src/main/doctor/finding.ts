// What the doctor finds: one line each, with what to do where something is to be done.
export interface Finding {
  readonly level: 'ok' | 'warn' | 'bad';
  readonly what: string;
  readonly text: string;
  readonly next?: string;
}

export const fine = (what: string, text: string): Finding => ({ level: 'ok', what, text });
export const warn = (what: string, text: string, next: string): Finding => ({
  level: 'warn',
  what,
  text,
  next,
});
export const bad = (what: string, text: string, next: string): Finding => ({
  level: 'bad',
  what,
  text,
  next,
});

export function findingText({ level, what, text, next }: Finding): string {
  const line = `${level.padEnd(4)} ${what}: ${text}`;
  return next === undefined ? line : `${line}\n     -> ${next}`;
}
