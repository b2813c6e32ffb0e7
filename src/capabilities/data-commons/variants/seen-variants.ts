// Variants that a later record could repeat. Few at a time in most files: those stand in a row and
// are compared one by one; more of them are found by their text.
const ROW_MAX = 16;

export class SeenVariants {
  #length = 0;
  readonly #positions = new Float64Array(ROW_MAX);
  readonly #refs = new Array<string>(ROW_MAX).fill('');
  readonly #alts = new Array<string>(ROW_MAX).fill('');
  /** Once there were more than fit the row: all of them, with their positions. */
  readonly #byText = new Map<string, number>();

  get size(): number {
    return this.#byText.size > 0 ? this.#byText.size : this.#length;
  }

  has(position: number, ref: string, alt: string): boolean {
    if (this.#byText.size > 0) return this.#byText.has(textOf(position, ref, alt));
    for (let i = 0; i < this.#length; i++)
      if (this.#positions[i] === position && this.#refs[i] === ref && this.#alts[i] === alt)
        return true;
    return false;
  }

  add(position: number, ref: string, alt: string): void {
    if (this.#byText.size === 0 && this.#length < ROW_MAX) {
      this.#positions[this.#length] = position;
      this.#refs[this.#length] = ref;
      this.#alts[this.#length] = alt;
      this.#length++;
      return;
    }
    for (let i = 0; i < this.#length; i++)
      this.#byText.set(
        textOf(this.#positions[i]!, this.#refs[i]!, this.#alts[i]!),
        this.#positions[i]!,
      );
    this.#length = 0;
    this.#byText.set(textOf(position, ref, alt), position);
  }

  clear(): void {
    this.#length = 0;
    if (this.#byText.size > 0) this.#byText.clear();
  }

  forgetBefore(position: number): void {
    for (const [text, at] of this.#byText) if (at < position) this.#byText.delete(text);
  }

  save(): [string, number][] {
    if (this.#byText.size > 0) return [...this.#byText];
    return Array.from({ length: this.#length }, (_, i) => [
      textOf(this.#positions[i]!, this.#refs[i]!, this.#alts[i]!),
      this.#positions[i]!,
    ]);
  }

  restore(saved: readonly (readonly [string, number])[]): void {
    for (const [text, position] of saved) {
      const [, ref = '', alt = ''] = text.split(' ');
      this.add(position, ref, alt);
    }
  }
}

const textOf = (position: number, ref: string, alt: string): string => `${position} ${ref} ${alt}`;
