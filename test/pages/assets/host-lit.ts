/** The page's own Lit, as a municipal theme might bring one. */
import { html, LitElement } from 'lit';

customElements.define(
  'host-element',
  class extends LitElement {
    protected override render() {
      return html`<p>La page vit</p>`;
    }
  },
);
