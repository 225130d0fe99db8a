/** Every colour against every surface it may stand on, light and dark, by the formula of the WCAG 2. */
import { describe, expect, it } from 'vitest';
import { chartTokens } from '../../src/styles/chart-tokens.js';
import { tokens } from '../../src/styles/tokens.js';

const CSS = tokens.cssText + chartTokens.cssText;

/** The colour of a token in a scheme, and the plain one for browsers that know no schemes. */
function colourOf(name: string): { light: string; dark: string; plain: string } {
  const both = new RegExp(`--_${name}:[^;]*light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(CSS);
  const plain = new RegExp(`--_${name}:[^;#]*(#\\w{6})\\)?;`).exec(CSS);
  const [, light, dark] = both ?? [];
  if (!light || !dark || !plain?.[1]) throw new Error(`There is no colour --_${name}.`);
  return { light, dark, plain: plain[1] };
}

const channels = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);

/** Some of one colour, the rest of another, as `color-mix(in srgb, …)` makes it. */
function mixed(share: number, colour: string, other: string): number[] {
  const rest = channels(other);
  return channels(colour).map((value, at) => share * value + (1 - share) * (rest[at] ?? 0));
}

function luminance(rgb: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = rgb.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: readonly number[], other: readonly number[]): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

const TEXTS = ['text', 'muted', 'accent', 'negative', 'neutral', 'positive'];
const CONTROLS = ['border', 'focus', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `chart-${n}`)];
const colours = (name: string) => (name === 'chart-1' ? colourOf('accent') : colourOf(name));

describe.each(['light', 'dark'] as const)('in a %s page', (scheme) => {
  const rgb = (name: string) => channels(colours(name)[scheme]);

  it.each(['surface', 'surface-alt'])('text on --_%s has a contrast of 4.5 at least', (surface) => {
    const weak = TEXTS.filter((name) => contrast(rgb(name), rgb(surface)) < 4.5);
    expect(weak).toEqual([]);
  });

  it.each(['surface', 'surface-alt'])('controls on --_%s have 3 at least', (surface) => {
    const weak = CONTROLS.filter((name) => contrast(rgb(name), rgb(surface)) < 3);
    expect(weak).toEqual([]);
  });

  it('words on a main button can be read, also under the pointer', () => {
    const { accent, text } = { accent: colours('accent')[scheme], text: colours('text')[scheme] };
    expect(contrast(rgb('on-accent'), rgb('accent'))).toBeGreaterThanOrEqual(4.5);
    expect(contrast(rgb('on-accent'), mixed(0.85, accent, text))).toBeGreaterThanOrEqual(4.5);
  });

  it('a chosen face is seen on its own tint', () => {
    for (const mood of ['negative', 'neutral', 'positive']) {
      const tint = mixed(0.14, colours(mood)[scheme], colours('surface')[scheme]);
      expect(contrast(rgb(mood), tint)).toBeGreaterThanOrEqual(3);
    }
  });
});

it('a browser that knows no light-dark() gets the light colours', () => {
  for (const name of [
    ...TEXTS,
    ...CONTROLS.filter((each) => each !== 'chart-1'),
    'surface',
    'on-accent',
  ]) {
    const { plain, light } = colourOf(name);
    expect(plain, name).toBe(light);
  }
});
