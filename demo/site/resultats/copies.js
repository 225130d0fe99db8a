/**
 * « Reprendre un chiffre »: in place of each link to a figure, its badge and what to paste elsewhere. What is
 * pasted shows the very figure that this page shows.
 */

const RESULTS = `${origin}/resultats/`;

/** Offers a figure that the collector publishes: a tag and a picture that ask for it by its address. */
export function offerPublished(link, { name, address }) {
  const { pathname, searchParams } = new URL(address, origin);
  const [, , survey, , indicator] = pathname.split('/');
  const query = new URLSearchParams([['indicator', indicator], ...searchParams]);
  const picture = `/surveys/${survey}/badge.svg?${query}`;
  const { pasted, more } = opened(link, { name, picture });
  pasted.textContent = tag(name, ` src="${written(origin + address)}"`);
  const image = document.createElement('code');
  image.textContent = `<a href="${RESULTS}">
  <img alt="${written(name)}"
    src="${written(origin + picture)}" />
</a>`;
  const block = document.createElement('pre');
  block.append(image);
  more.after(block);
  for (const code of [pasted, image]) addButton(code);
}

/** Offers a figure that this page makes, and which has no address: the tag holds it, the picture is a file. */
export async function offerMade(link, { name, badge }) {
  await customElements.whenDefined('barometer-badge');
  await badge.updateComplete;
  const picture = `data:image/svg+xml,${encodeURIComponent(badge.toSVG())}`;
  const { pasted, more } = opened(link, { name, picture });
  // In a script, only this sign could end it early.
  const figure = JSON.stringify(badge.indicator).replaceAll('<', '\\u003c');
  pasted.textContent = tag(name, '', `\n  <script type="application/json">${figure}</script>`);
  const file = document.createElement('a');
  file.href = picture;
  file.download = `${badge.indicator.id}.svg`;
  file.textContent = 'Télécharger l’image';
  const line = document.createElement('p');
  line.append(file);
  more.after(line);
  addButton(pasted);
}

/** Puts the template in the place of a link; gives what is to be filled. */
function opened(link, { name, picture }) {
  const copy = document.querySelector('#copy').content.cloneNode(true);
  const [details, image, pasted, more] = ['details', 'img', 'pre code', '[data-more]'].map((each) =>
    copy.querySelector(each),
  );
  details.querySelector('summary').textContent = link.textContent;
  image.src = picture;
  image.alt = `${name}, le badge`;
  link.replaceWith(details);
  return { pasted, more };
}

function tag(name, attributes, inside = '') {
  return `<barometer-badge${attributes}>${inside}
  <a href="${RESULTS}">${written(name)}</a>
</barometer-badge>`;
}

/** A text as HTML writes it, between tags and in attributes. */
function written(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** A button that copies what is written above it, and says whether it could. */
function addButton(code) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Copier';
  const status = document.createElement('span');
  status.role = 'status';
  button.addEventListener('click', async () => {
    status.textContent = (await copied(code)) ? 'Copié.' : 'Sélectionné : copiez avec le clavier.';
  });
  const line = document.createElement('p');
  line.append(button, status);
  code.closest('pre').after(line);
}

/** Copies the text, or selects it where the browser keeps the clipboard to itself. */
async function copied(code) {
  try {
    await navigator.clipboard.writeText(code.textContent);
    return true;
  } catch {
    getSelection().selectAllChildren(code);
    return false;
  }
}
