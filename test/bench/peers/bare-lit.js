/** The least that an element made with Lit can be: what Lit costs a page. */
import { html, LitElement } from 'lit';

customElements.define(
  'bare-lit',
  class extends LitElement {
    render() {
      return html`<button type="button">Donner mon avis</button>`;
    }
  },
);
