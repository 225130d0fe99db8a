/**
 * A tablet at a counter forgets the person who walked away: after so many seconds without a gesture
 * everything begins anew, and shortly before that a button lets a slow reader go on.
 */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserClock, type Clock } from '../browser/clock.js';

/** How long before the end the person is warned, in seconds. */
export const WARNING = 20;

const GESTURES = ['pointerdown', 'keydown', 'input', 'focusin', 'wheel'];

interface Host extends ReactiveControllerHost {
  /** Seconds without a gesture; nothing when this is no kiosk. */
  readonly kiosk?: number;
}

/** What the watch asks, and what it does at the end. */
export interface Watched {
  /** Is there anything to forget? */
  readonly isUsed: () => boolean;
  /** Called when the person who was warned is there after all. */
  readonly resume: () => void;
  readonly forget: () => void;
}

export class KioskWatch implements ReactiveController {
  readonly #host: Host;
  readonly #watched: Watched;
  readonly #clock: Clock;
  #connection = new AbortController();
  #timer: unknown;
  #awake = false;
  #warning = false;

  constructor(host: Host, watched: Watched, clock: Clock = browserClock) {
    this.#host = host;
    this.#watched = watched;
    this.#clock = clock;
    host.addController(this);
  }

  /** Is everything about to be forgotten? */
  get warning(): boolean {
    return this.#warning;
  }

  hostConnected(): void {
    this.#connection = new AbortController();
    const { signal } = this.#connection;
    for (const gesture of GESTURES) {
      document.addEventListener(gesture, () => this.carryOn(), { signal, passive: true });
    }
  }

  hostDisconnected(): void {
    this.#connection.abort();
    this.#sleep();
  }

  hostUpdated(): void {
    const used = Boolean(this.#host.kiosk) && this.#watched.isUsed();
    if (used && !this.#awake) this.#wait();
    else if (!used && this.#awake) this.#sleep();
  }

  /** The person is there: counts from the beginning. */
  carryOn(): void {
    if (this.#warning) this.#watched.resume();
    if (this.#awake) this.#wait();
  }

  #wait(): void {
    this.#sleep();
    this.#awake = true;
    const seconds = Math.max(0, (this.#host.kiosk ?? 0) - WARNING);
    this.#timer = this.#clock.setTimeout(() => this.#warn(), seconds * 1000);
  }

  #warn(): void {
    this.#show(true);
    this.#timer = this.#clock.setTimeout(() => this.#watched.forget(), WARNING * 1000);
  }

  #sleep(): void {
    this.#clock.clearTimeout(this.#timer);
    this.#awake = false;
    this.#show(false);
  }

  #show(warning: boolean): void {
    if (this.#warning === warning) return;
    this.#warning = warning;
    this.#host.requestUpdate();
  }
}
