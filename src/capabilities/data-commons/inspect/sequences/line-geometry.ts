// How the lines of one sequence lie: what FAI records of it (samtools faidx), and whether its lines
// are regular, without which no place in it can be computed.

export class LineGeometry {
  offset = 0;
  lineBases = 0;
  lineBytes = 0;
  length = 0;
  isRegular = true;
  #hasShort = false;

  start(offset: number): void {
    this.offset = offset;
    this.lineBases = 0;
    this.lineBytes = 0;
    this.length = 0;
    this.isRegular = true;
    this.#hasShort = false;
  }

  /** One line: its bases, and its bytes with the line end. */
  line(bases: number, bytes: number): void {
    if (bases === 0) {
      // An empty line may only be followed by the end.
      this.#hasShort = true;
      return;
    }
    if (this.#hasShort) this.isRegular = false;
    if (this.lineBases === 0) {
      this.lineBases = bases;
      this.lineBytes = bytes;
    } else if (bases > this.lineBases) this.isRegular = false;
    else if (bases < this.lineBases || bytes !== this.lineBytes) this.#hasShort = true;
    this.length += bases;
  }

  save(): (number | boolean)[] {
    const { offset, lineBases, lineBytes, length, isRegular } = this;
    return [offset, lineBases, lineBytes, length, isRegular, this.#hasShort];
  }

  restore(saved: readonly (number | boolean)[]): void {
    [this.offset, this.lineBases, this.lineBytes, this.length] = saved as [
      number,
      number,
      number,
      number,
    ];
    this.isRegular = saved[4] === true;
    this.#hasShort = saved[5] === true;
  }
}
