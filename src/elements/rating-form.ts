/** The side of a rating that a form sees: what it contributes, whether it is valid, how it is reset. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';

interface Host extends ReactiveControllerHost, HTMLElement {
  readonly name: string;
  value: number | null;
  readonly survey?: string;
  readonly required: boolean;
  readonly disabled: boolean;
}

export class RatingForm implements ReactiveController {
  readonly #host: Host;
  readonly #internals: ElementInternals;
  /** Says what is missing, in the language of the page. */
  readonly #whatIsMissing: () => string;
  /** Unknown until the first connection. */
  #initial: number | null | undefined;
  #isFieldsetDisabled = false;
  #pageError = '';

  constructor(host: Host, internals: ElementInternals, whatIsMissing: () => string) {
    this.#host = host;
    this.#internals = internals;
    this.#whatIsMissing = whatIsMissing;
    host.addController(this);
  }

  /** Is the control out of use, by itself or with its fieldset? */
  get disabled(): boolean {
    return this.#host.disabled || this.#isFieldsetDisabled;
  }

  hostConnected(): void {
    // Moved to another place, it still goes back to what the markup says.
    if (this.#initial === undefined) this.#initial = this.#host.value ?? null;
  }

  hostUpdate(): void {
    const { name, survey, value, disabled } = this.#host;
    // A form asks the attributes, whichever way the page gave the name and took the control out of use.
    this.#host.toggleAttribute('disabled', Boolean(disabled));
    let data: FormData | null = null;
    if (!survey && name && value !== null) {
      data = new FormData();
      data.set(name, String(value));
    }
    this.#internals.setFormValue(data, data && String(value));
  }

  hostUpdated(): void {
    this.#followValidity();
  }

  /** Goes back to the value it had in the page's markup. */
  reset(): void {
    this.#host.value = this.#initial ?? null;
  }

  /** The form, or a fieldset around it, was disabled or enabled. */
  followFieldset(disabled: boolean): void {
    this.#isFieldsetDisabled = disabled;
    this.#host.requestUpdate();
  }

  /** Makes the control invalid with a message of the page's own; an empty one makes it valid again. */
  setCustomValidity(message: string): void {
    this.#pageError = message;
    this.#followValidity();
  }

  #followValidity(): void {
    const { required, survey, value, shadowRoot } = this.#host;
    const flags = {
      valueMissing: required && !survey && value === null,
      customError: this.#pageError !== '',
    };
    const message = this.#pageError || this.#whatIsMissing();
    const anchor = shadowRoot?.querySelector('input') ?? undefined;
    if (flags.valueMissing || flags.customError)
      this.#internals.setValidity(flags, message, anchor);
    else this.#internals.setValidity({});
  }
}
