/** Drawings beyond the canvas of a chart: the hatching of bars, and the picture that one can keep. */
import type { Look } from './chart-config.js';

/** A hatching in `colour`, for bars that rest on few answers. */
export function hatchOf(colour: string, { surface }: Look): CanvasPattern | string {
  const tile = document.createElement('canvas');
  tile.width = 8;
  tile.height = 8;
  const ctx = tile.getContext('2d');
  if (!ctx) return surface;
  ctx.fillStyle = surface;
  ctx.fillRect(0, 0, 8, 8);
  ctx.strokeStyle = colour;
  ctx.lineWidth = 2;
  for (const shift of [-8, 0, 8]) {
    ctx.moveTo(shift, 8);
    ctx.lineTo(shift + 8, 0);
  }
  ctx.stroke();
  return ctx.createPattern(tile, 'repeat') ?? surface;
}

/** The words around a picture, that its figures may not travel without. */
export interface Caption {
  readonly heading: string;
  readonly summary: string;
  readonly source: string;
}

/** A PNG of drawings, one under the other, with their words; `null` where the browser makes none. */
export function pictureOf(
  canvases: readonly HTMLCanvasElement[],
  { heading, summary, source }: Caption,
  look: Look,
): Promise<Blob | null> {
  const ratio = window.devicePixelRatio;
  const { family, size } = look.font;
  const margin = 2 * size;
  const width = Math.max(...canvases.map((canvas) => canvas.width / ratio)) + 2 * margin;
  const picture = document.createElement('canvas');
  const ctx = picture.getContext('2d');
  if (!ctx) return Promise.resolve(null);

  /** Lays everything out from the top, and returns the height; paints too when asked. */
  const layOut = (isPainting: boolean): number => {
    let y = margin;
    const say = (words: string, font: string) => {
      ctx.font = font;
      for (const line of linesOf(ctx, words, width - 2 * margin)) {
        y += 1.5 * size;
        if (isPainting) ctx.fillText(line, look.isRtl ? width - margin : margin, y);
      }
    };
    say(heading, `600 ${1.25 * size}px ${family}`);
    say(summary, `${size}px ${family}`);
    for (const canvas of canvases) {
      const [wide, high] = [canvas.width / ratio, canvas.height / ratio];
      y += size;
      if (isPainting) ctx.drawImage(canvas, margin, y, wide, high);
      y += high;
    }
    say(source, `${size}px ${family}`);
    return y + margin;
  };

  const height = layOut(false);
  picture.width = width * ratio;
  picture.height = height * ratio;
  ctx.scale(ratio, ratio);
  ctx.fillStyle = look.surface;
  ctx.fillRect(0, 0, width, height);
  ctx.fillStyle = look.text;
  ctx.direction = look.isRtl ? 'rtl' : 'ltr';
  layOut(true);
  return new Promise((resolve) => {
    picture.toBlob(resolve);
  });
}

/** The words in lines that fit. */
function linesOf(ctx: CanvasRenderingContext2D, words: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && ctx.measureText(longer).width <= width)
      lines[lines.length - 1] = longer;
    else if (word) lines.push(word);
  }
  return lines;
}
