import { expect } from '@open-wc/testing';
import { drawBadge } from '../../src/indicators/badge-drawing.js';
import { BADGES } from './badges.js';

/** The picture as a browser reads it, laid out in the page. */
function shown(svg: string): SVGSVGElement {
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  const element = document.importNode(parsed, true) as unknown as SVGSVGElement;
  document.body.append(element);
  return element;
}

describe('the picture of a badge, in a browser', () => {
  afterEach(() => {
    for (const svg of document.querySelectorAll('svg')) svg.remove();
  });

  for (const [name, content] of Object.entries(BADGES)) {
    for (const variant of ['compact', 'card', 'gauge'] as const) {
      it(`holds all it draws: ${name}, ${variant}`, () => {
        const svg = shown(drawBadge(content, variant));
        expect(svg.localName).to.equal('svg');
        const { width, height } = svg.viewBox.baseVal;
        const drawn = [...svg.querySelectorAll<SVGGraphicsElement>('text, path')];
        expect(drawn).to.not.be.empty;
        for (const mark of drawn) {
          const box = mark.getBoundingClientRect();
          const page = svg.getBoundingClientRect();
          const told = `${mark.localName} « ${mark.textContent} »`;
          expect(box.left - page.left, told).to.be.at.least(0);
          expect(box.top - page.top, told).to.be.at.least(0);
          expect(box.right - page.left, told).to.be.at.most(width);
          expect(box.bottom - page.top, told).to.be.at.most(height);
        }
      });

      it(`lays no text over another: ${name}, ${variant}`, () => {
        const svg = shown(drawBadge(content, variant));
        const boxes = [...svg.querySelectorAll('text')].map((text) => text.getBoundingClientRect());
        boxes.forEach((one, index) => {
          for (const other of boxes.slice(index + 1)) {
            const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
            const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
            // The boxes of lines touch, their letters don't: a fifth of a line is the leading.
            expect(across > 0 && down > Math.min(one.height, other.height) / 3).to.equal(false);
          }
        });
      });
    }
  }

  it('turns dark with the page, every mark of it', () => {
    const dark = [...drawBadge(BADGES.rising ?? raise(), 'card').matchAll(/\.(avis-\w+)\{/g)];
    const svg = shown(drawBadge(BADGES.rising ?? raise(), 'card'));
    const classes = new Set([...svg.querySelectorAll('[class]')].map((mark) => mark.classList[0]));
    expect(dark.map(([, name]) => name)).to.have.members([...classes]);
  });

  it('is shown as an image from its text alone', async () => {
    const image = new Image();
    image.src = `data:image/svg+xml,${encodeURIComponent(drawBadge(BADGES.middle ?? raise(), 'card'))}`;
    await image.decode();
    expect(image.naturalWidth).to.equal(320);
  });
});

function raise(): never {
  throw new Error('this badge is not in the table');
}
