/** Watches what is written in drawings, and where. */
export class WrittenWords {
  readonly #fillText = CanvasRenderingContext2D.prototype.fillText;
  readonly #boxes = new Map<string, Record<'left' | 'right' | 'top' | 'bottom', number>>();

  constructor() {
    const [boxes, fillText] = [this.#boxes, this.#fillText];
    CanvasRenderingContext2D.prototype.fillText = function (words, x, y, ...most) {
      const {
        width,
        actualBoundingBoxAscent: up,
        actualBoundingBoxDescent: down,
      } = this.measureText(words);
      const left = this.textAlign === 'center' ? x - width / 2 : x;
      boxes.set(words.replace(/\s/g, ' '), {
        left,
        right: left + width,
        top: y - up,
        bottom: y + down,
      });
      fillText.call(this, words, x, y, ...most);
    };
  }

  /** Where the first of these words was written last. */
  last(...words: readonly string[]) {
    const box = words.map((each) => this.#boxes.get(each)).find(Boolean);
    if (!box) throw new Error(`« ${words} » is not written, but ${[...this.#boxes.keys()]}`);
    return box;
  }

  restore(): void {
    CanvasRenderingContext2D.prototype.fillText = this.#fillText;
  }
}
