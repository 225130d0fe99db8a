/**
 * Where the figures of a badge or a chart come from: what the page gives first, else what it points to.
 * What can't be used is told once, and the fallback stays; when a `refresh()` fails, the figures of
 * before do. Where the page points elsewhere they stay until those from there are read, or can't be had.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { fetchAs } from '../browser/fetch-json.js';
import { warnOnce } from '../browser/warn-once.js';
import { isHeldBack } from '../indicators/floor.js';
import type { InvalidDataError } from '../validation/invalid-data-error.js';
import { invalid, type Tolerate } from '../validation/readers.js';
import { tellProblem } from './configuration-problem.js';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly indicator?: unknown;
  readonly src?: string;
  readonly minCount: number;
}

/** What was found: a parsed document, a table of the page, or the bytes of a CSV file. */
export interface Found {
  readonly given: unknown;
  /** The part of the document that is asked for. */
  readonly id?: string;
}

/** What differs between a badge and a chart. */
export interface Reading<T> {
  /** What is wrong with the attributes, as a French sentence. */
  check(): string | undefined;
  /** What else the page may give: before `src` a table, after it attributes. */
  table?(): HTMLTableElement | null;
  attributes?(): unknown;
  /** Reads what was found, or throws an InvalidDataError. */
  read(found: Found, tolerate: Tolerate): T | Promise<T>;
  /** New figures are shown. */
  loaded(data: T): void;
}

export class FigureSource<T> implements ReactiveController {
  readonly #host: Host;
  readonly #reading: Reading<T>;
  #pointed: readonly unknown[] = [];
  #attempt = {};
  #data: T | undefined;
  /** Are the figures those of what the page gave before? */
  #isPast = false;
  #arrived: T | undefined;
  #problem: string | undefined;
  #told: string | undefined;

  constructor(host: Host, reading: Reading<T>) {
    this.#host = host;
    this.#reading = reading;
    host.addController(this);
  }

  /** The figures, once they are there and the attributes can be used. */
  get data(): T | undefined {
    return this.#reading.check() ? undefined : this.#data;
  }

  /** Looks whether the page gives something else than before, and reads that. */
  hostUpdate(): void {
    const { indicator, src } = this.#host;
    const attributes = JSON.stringify(this.#reading.attributes?.());
    const pointed = [
      indicator,
      this.#script?.textContent,
      this.#reading.table?.(),
      src,
      attributes,
    ];
    if (pointed.every((each, index) => each === this.#pointed[index])) return;
    this.#pointed = pointed;
    this.#isPast = true;
    void this.refresh();
  }

  hostUpdated(): void {
    const { data } = this;
    const problem = this.#reading.check() ?? this.#problem;
    if (problem && problem !== this.#told) {
      tellProblem(this.#host, problem, data && 'Les chiffres précédents restent affichés.');
      // What stays needs no more than its own room: see `avis.css`.
      this.#host.style.minBlockSize = 'auto';
    }
    this.#told = problem;
    if (data && data === this.#arrived) this.#reading.loaded(data);
    this.#arrived = undefined;
  }

  /** Reads everything again; what comes from elsewhere is fetched again. */
  async refresh(): Promise<void> {
    const attempt = {};
    this.#attempt = attempt;
    let found: Found | undefined;
    let data: T | undefined;
    let problem: string | undefined;
    try {
      found = this.#given() ?? (await this.#fetched());
      const read = found && this.#reading.read(found, (defect) => this.#tolerate(defect, found));
      data = read instanceof Promise ? await read : read;
    } catch (error) {
      if (!isInvalidData(error)) throw error;
      problem = this.#sentence(error, found);
    }
    if (this.#attempt !== attempt) return; // the page gives something else meanwhile
    this.#problem = problem;
    this.#arrived = data;
    if (data || this.#isPast) this.#data = data;
    this.#isPast = false;
    this.#host.requestUpdate();
  }

  #given(): Found | undefined {
    const { indicator, src } = this.#host;
    if (indicator !== undefined && indicator !== null) return { given: indicator };
    const script = this.#script;
    if (script) return { given: parsed(script.textContent ?? '') };
    const given = this.#reading.table?.() ?? (src ? undefined : this.#reading.attributes?.());
    return given ? { given } : undefined;
  }

  async #fetched(): Promise<Found | undefined> {
    const [address, id] = String(this.#host.src ?? '').split('#');
    if (!address) return undefined;
    const given: unknown = await fetchAs(address, (response) =>
      /\bcsv\b/.test(response.headers.get('Content-Type') ?? '')
        ? response.arrayBuffer()
        : response.json(),
    ).catch(({ message }: Error) => {
      throw invalid('src', message, 'a document', 'un document en ligne à cette adresse');
    });
    return { given, ...(id && { id }) };
  }

  get #script(): HTMLScriptElement | null {
    return this.#host.querySelector(':scope > script[type="application/json"]');
  }

  #tolerate(defect: InvalidDataError, found: Found | undefined): void {
    warnOnce(`dans un indicateur, ${this.#sentence(defect, found)} Le reste est utilisé.`);
  }

  /** What to change; without a word of what was found where that may not be shown. */
  #sentence(error: InvalidDataError, found: Found | undefined): string {
    return isHeldBack(found?.given, this.#host.minCount)
      ? `« ${error.path} » est à corriger.`
      : error.sentence;
  }
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw invalid('script', '…', 'JSON', 'du JSON (vérifiez les virgules et les guillemets)');
  }
}

/** By its name, for what was fetched apart has a class of its own. */
function isInvalidData(error: unknown): error is InvalidDataError {
  return error instanceof Error && error.name === 'InvalidDataError';
}
