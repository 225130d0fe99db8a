/**
 * Draws the panels of a chart once it nears the viewport: the engine is fetched then and never before,
 * and what it draws is taken away with the element. What a pointer or a width changes is written here,
 * without an update of the element, which would draw everything again.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { warnOnce } from '../browser/warn-once.js';
import type { Look } from '../indicators/chart-config.js';
import type { Drawing, Listener } from '../indicators/chart-engine.js';
import type { Panel } from '../indicators/panel.js';

type Engine = typeof import('../indicators/chart-engine.js');
type Host = ReactiveControllerHost & HTMLElement;

/** What is to be drawn. */
export interface Plan {
  readonly panels: readonly Panel[];
  readonly look: Look;
  /** One row in words, for the line under the drawing. */
  readOut(panel: Panel, row: number): string;
}

export class ChartPlots implements ReactiveController {
  readonly #host: Host;
  readonly #plan: () => Plan | undefined;
  #observer: IntersectionObserver | undefined;
  #isNear = false;
  #engine: Promise<Engine | undefined> | undefined;
  #hasFailed = false;
  #attempt = {};
  readonly #drawings = new Map<Element, Drawing>();

  /** `plan` says what is to be drawn, once the host is updated; nothing where the table is wanted. */
  constructor(host: Host, plan: () => Plan | undefined) {
    this.#host = host;
    this.#plan = plan;
    host.addController(this);
  }

  /** Could the engine not be had? */
  get hasFailed(): boolean {
    return this.#hasFailed;
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver(
      (entries) => {
        this.#isNear ||= entries.some(({ isIntersecting }) => isIntersecting);
        if (this.#isNear) this.#observer?.disconnect();
        void this.#draw();
      },
      { rootMargin: '300px' },
    );
    this.#observer.observe(this.#host);
  }

  hostUpdated(): void {
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
      this.#hasFailed = true;
      this.#host.requestUpdate();
      warnOnce(
        'le graphique n’a pas pu être chargé, le tableau le remplace. Vérifiez que les fichiers voisins de avis.js sont en ligne.',
      );
      return undefined;
    });
    return this.#engine;
  }

  async #draw(): Promise<void> {
    const attempt = {};
    this.#attempt = attempt;
    if (!this.#isNear || !this.#plan()) return;
    const engine = await this.engine();
    const plan = this.#plan();
    if (this.#attempt !== attempt || !engine || !plan) return;
    const plots = [...(this.#host.shadowRoot?.querySelectorAll('.plot') ?? [])];
    this.#keep(plots);
    const { look } = plan;
    plots.forEach((plot, index) => {
      const panel = plan.panels[index];
      const canvas = plot.querySelector('canvas');
      if (!panel || !canvas) return;
      const drawing = this.#drawings.get(plot);
      if (drawing) drawing.update({ panel, look });
      else
        this.#drawings.set(plot, engine.draw(canvas, { panel, look }, this.#listen(plot, index)));
      plot.parentElement?.toggleAttribute('data-drawn', true);
    });
  }

  #listen(plot: Element, index: number): Listener {
    const readout = plot.querySelector('.readout');
    const legend = plot.querySelector('.legend');
    return {
      point: (row) => {
        const plan = this.#plan();
        const panel = plan?.panels[index];
        if (readout && panel)
          readout.textContent = row === undefined ? '' : plan.readOut(panel, row);
      },
      legend: (isNeeded) => {
        legend?.toggleAttribute('hidden', !isNeeded);
      },
    };
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
