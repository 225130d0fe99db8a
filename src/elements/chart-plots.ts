/**
 * Draws the panels of a chart once it nears the viewport: the engine is fetched then and never before, and
 * what it draws is taken away with the element.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPaint } from '../browser/after-paint.js';
import { warnOnce } from '../browser/warn-once.js';
import type { Drawing } from '../indicators/chart-engine.js';
import type { Setting } from '../indicators/chart-look.js';
import type { Panel } from '../indicators/panel.js';

type Engine = typeof import('../indicators/chart-engine.js');
type Host = ReactiveControllerHost & HTMLElement;

/** So many rows of a table are more than the box of a drawing shows. */
const AT_ONCE = 30;

/** What is to be drawn, in the `.plot`s of the host, in their order. */
export interface Plan {
  readonly panels: readonly Panel[];
  readonly setting: Setting;
}

export class ChartPlots implements ReactiveController {
  readonly #host: Host;
  readonly #plan: () => Plan | undefined;
  #observer: IntersectionObserver | undefined;
  #isNear = false;
  #engine: Promise<Engine | undefined> | undefined;
  #attempt = {};
  /** Could the engine not be had? */
  hasFailed = false;
  /**
   * How many rows a table may have, in the end all of them. To lay out a thousand takes longer than to
   * draw them, and waits until what can be drawn at once is on the screen.
   */
  mostRows = AT_ONCE;
  readonly #drawings = new Map<Element, Drawing>();

  /** `plan` says what is to be drawn, once the host is updated; nothing where the table is wanted. */
  constructor(host: Host, plan: () => Plan | undefined) {
    this.#host = host;
    this.#plan = plan;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.#isNear ||= entries.some(({ isIntersecting }) => isIntersecting);
        if (this.#isNear) this.#observer?.disconnect();
        void this.#draw();
        afterPaint(() => {
          this.mostRows = Infinity;
          const isLong = this.#host.shadowRoot?.querySelector(`tr:nth-child(${AT_ONCE})`);
          if (isLong) this.#host.requestUpdate();
        });
      },
      { rootMargin: '300px' },
    );
    this.#observer.observe(this.#host);
  }

  hostUpdated(): void {
    // Colours turn with the page: dark, or with a token of its own.
    this.#host.shadowRoot?.addEventListener('transitionend', this.#redraw);
    void this.#draw();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#isNear = false;
    this.#attempt = {};
    this.#keep([]);
  }

  /** The engine, fetched when it is first asked for; nothing when it can't be had. */
  engine(): Promise<Engine | undefined> {
    this.#engine ??= import('../indicators/chart-engine.js').catch(() => {
      this.#fail();
      warnOnce(
        'le graphique n’a pas pu être chargé, le tableau le remplace. Vérifiez que les fichiers voisins de avis.js sont en ligne.',
      );
      return undefined;
    });
    return this.#engine;
  }

  readonly #redraw = (): void => void this.#draw();

  async #draw(): Promise<void> {
    const attempt = {};
    this.#attempt = attempt;
    if (!this.#isNear || !this.#plan()) return;
    const engine = await this.engine();
    const plan = this.#plan();
    if (this.#attempt !== attempt || !engine || !plan) return;
    const plots = [...(this.#host.shadowRoot?.querySelectorAll('.plot') ?? [])];
    this.#keep(plots);
    try {
      plots.forEach((plot, index) => {
        const panel = plan.panels[index];
        const drawing = this.#drawings.get(plot);
        if (!panel) return;
        // First of all, or a table of a thousand rows would be laid out once more, for nothing.
        plot.parentElement?.toggleAttribute('data-drawn', true);
        if (drawing) drawing.update(panel, plan.setting);
        else this.#drawings.set(plot, engine.draw(plot, panel, plan.setting));
      });
    } catch (error) {
      this.#fail();
      reportError(error);
    }
  }

  /** From now on the table stands for the drawing. */
  #fail(): void {
    this.hasFailed = true;
    this.#keep([]);
    this.#host.requestUpdate();
  }

  /** Takes away the drawings that are not in one of `plots`. */
  #keep(plots: readonly Element[]): void {
    for (const [plot, drawing] of this.#drawings) {
      if (plots.includes(plot)) continue;
      drawing.destroy();
      this.#drawings.delete(plot);
      plot.parentElement?.toggleAttribute('data-drawn', false);
    }
  }
}
