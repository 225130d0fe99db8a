/** Drawings beyond the canvas of a chart: the hatching of bars, and the picture that one can keep. */
import { colourOf, type Look } from './chart-look.js';
import { linesIn } from './chart-text.js';

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

/** A canvas to be drawn on for a picture: `height` in pixels of CSS, each `ratio` of its own wide. */
export interface Plate {
  readonly canvas: HTMLCanvasElement;
  readonly ratio: number;
  readonly height: number;
}

/** A drawing with the names of its series, where they need a legend. */
export interface Drawing extends Plate {
  readonly names: readonly string[];
}

/** As wide as a page of a report. */
const WIDTH = 880;

/** A plate on which nothing is drawn yet. */
export function emptyPlate(height: number): Plate {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  canvas.height = height;
  return { canvas, ratio: 2, height };
}

/**
 * A PNG of drawings, one under the other, with the words around them that their figures may not travel
 * without; `null` where the browser makes none.
 */
export function composed(
  drawings: readonly Drawing[],
  figure: Element,
  look: Look,
): Promise<Blob | null> {
  const { family } = look.font;
  const [margin, step, ratio] = [32, 24, 2];
  const picture = document.createElement('canvas');
  const ctx = picture.getContext('2d');
  if (!ctx) return Promise.resolve(null);
  const start = look.isRtl ? WIDTH + margin : margin;

  /** Lays everything out from the top and returns the height; paints too when asked. */
  const layOut = (isPainting: boolean): number => {
    let y = margin - step / 2;
    const say = (part: string, font: string) => {
      ctx.font = `${font} ${family}`;
      for (const { textContent } of figure.querySelectorAll(`[part=${part}]`)) {
        for (const line of linesIn(ctx, textContent ?? '', WIDTH)) {
          y += step;
          if (isPainting) ctx.fillText(line, start, y);
        }
      }
    };
    say('heading', '600 20px');
    say('summary', '16px');
    for (const { canvas, height, names } of drawings) {
      y += step;
      if (isPainting) ctx.drawImage(canvas, margin, y, WIDTH, height);
      y += height;
      names.forEach((name, index) => {
        y += step;
        if (!isPainting) return;
        ctx.fillStyle = colourOf(look, index);
        ctx.fillRect(look.isRtl ? start - 14 : start, y - 12, 14, 14);
        ctx.fillStyle = look.text;
        ctx.font = `16px ${family}`;
        ctx.fillText(name, look.isRtl ? start - 22 : start + 22, y);
      });
    }
    say('status', '14px');
    say('source', '14px');
    return y + margin;
  };

  const height = layOut(false);
  picture.width = (WIDTH + 2 * margin) * ratio;
  picture.height = height * ratio;
  ctx.scale(ratio, ratio);
  ctx.fillStyle = look.surface;
  ctx.fillRect(0, 0, picture.width, picture.height);
  ctx.fillStyle = look.text;
  ctx.direction = look.isRtl ? 'rtl' : 'ltr';
  ctx.textAlign = 'start';
  layOut(true);
  return new Promise((resolve) => {
    picture.toBlob(resolve);
  });
}
