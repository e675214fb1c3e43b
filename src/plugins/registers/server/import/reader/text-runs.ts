const NEVER = Infinity;

/** Joins the `<t>` of rich text, shared (`si`) or inside a cell (`is`), without phonetic guides (`rPh`). */
export class TextRuns {
  text = '';
  private isText = false;
  private guideDepth = NEVER;

  clear(): void {
    this.text = '';
  }

  open(name: string, depth: number): void {
    if (name === 't') this.isText = depth < this.guideDepth;
    else if (name === 'rPh') this.guideDepth = Math.min(depth, this.guideDepth);
  }

  add(piece: string): void {
    if (this.isText) this.text += piece;
  }

  close(depth: number): void {
    this.isText = false;
    if (depth <= this.guideDepth) this.guideDepth = NEVER;
  }
}
