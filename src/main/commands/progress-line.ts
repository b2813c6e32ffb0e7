// One line on a terminal that says how far a reading is; nothing where there is no terminal.
import type { Terminal } from '../../faces/cli/index.ts';
import { sizeText } from './inspection-text.ts';

const BAR_CELLS = 24;
const EVERY_MS = 100;
const CLEAR = '\r\u001b[2K';

export class ProgressLine {
  readonly #write: ((text: string) => void) | null;
  #label = '';
  #total = 0;
  #read = 0;
  #startedMs = 0;
  #shownMs = 0;

  constructor(terminal: Terminal) {
    const { stderr } = terminal.process as {
      stderr: { isTTY?: boolean; write(text: string): void };
    };
    this.#write = stderr.isTTY ? (text) => stderr.write(text) : null;
  }

  begin(label: string, bytesTotal: number): void {
    this.#label = label;
    this.#total = bytesTotal;
    this.#read = 0;
    this.#startedMs = performance.now();
    this.#shownMs = 0;
  }

  read(bytes: number): void {
    this.#read += bytes;
    if (this.#write === null) return;
    const now = performance.now();
    if (now - this.#shownMs < EVERY_MS) return;
    this.#shownMs = now;
    this.#write(`${CLEAR}${this.#text(now)}`);
  }

  clear(): void {
    this.#write?.(CLEAR);
  }

  #text(now: number): string {
    const share = this.#total === 0 ? 1 : Math.min(1, this.#read / this.#total);
    const cells = Math.round(share * BAR_CELLS);
    const bar = '#'.repeat(cells).padEnd(BAR_CELLS, '-');
    const seconds = (now - this.#startedMs) / 1_000;
    const rate = seconds > 0 ? this.#read / seconds : 0;
    const left = rate > 0 && seconds > 1 ? `, ${leftText((this.#total - this.#read) / rate)}` : '';
    const percent = `${Math.floor(share * 100)}`.padStart(3);
    return `${this.#label}  [${bar}] ${percent} %  ${sizeText(rate)}/s${left}`;
  }
}

function leftText(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds));
  return whole < 90 ? `${whole} s left` : `${Math.ceil(whole / 60)} min left`;
}
