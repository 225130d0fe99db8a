/**
 * A screen reader without a voice: what Chromium tells assistive technology, by the rules that readers
 * share. Read from top to bottom, a text is a line, a control its role, words and state. With the focus,
 * what is entered is announced first, and descriptions are added. The words of a legend or of a label
 * are those of what they name, not said a second time, also when they have the focus. A live region is
 * heard when it is filled.
 */
import type { CDPSession, Page } from 'puppeteer-core';
import { type Heard, heardIn } from './accessibility-tree.js';

const ROLES: Readonly<Record<string, string>> = {
  region: 'région',
  dialog: 'dialogue',
  group: 'groupe',
  heading: 'titre',
  radio: 'bouton radio',
  checkbox: 'case à cocher',
  textbox: 'zone de texte',
  button: 'bouton',
  link: 'lien',
};

const CONTAINERS = /^(region|dialog|group)$/;
const CONTROLS = /^(radio|checkbox|textbox|button|link)$/;

export class ScreenReader {
  readonly #page: Page;
  readonly #session: CDPSession;
  /** The containers that the focus is in. */
  #entered: readonly string[] = [];

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** Listens to a page whose element is there. */
  static async on(page: Page, tag: string): Promise<ScreenReader> {
    await page.evaluate((name) => {
      const root = document.querySelector(name)?.shadowRoot as ShadowRoot;
      const heard: string[] = [];
      let before = '';
      const listen = () => {
        const text = root.querySelector('[role=status]')?.textContent ?? '';
        if (text !== before) heard.push(text);
        before = text;
      };
      const changes = { childList: true, characterData: true, subtree: true };
      new MutationObserver(listen).observe(root, changes);
      Object.assign(globalThis, { heard });
    }, tag);
    return new ScreenReader(page, await page.createCDPSession());
  }

  /** Everything from top to bottom. */
  async read(): Promise<string[]> {
    return linesOf(await heardIn(this.#session));
  }

  /** What is said of where the focus is now, then what the live region said meanwhile. */
  async follow(): Promise<string[]> {
    const path = pathToFocus(await heardIn(this.#session)) ?? [];
    const focused = path.at(-1);
    const entered = path.filter(({ role }) => CONTAINERS.test(role));
    const entering = entered.filter(({ name }) => !this.#entered.includes(name));
    this.#entered = entered.map(({ name }) => name);
    const said = entering.flatMap((each) => [wordsOf(each), each.description]);
    if (focused && !CONTAINERS.test(focused.role)) {
      const isControl = CONTROLS.test(focused.role);
      const words = isControl ? controlOf(focused, path) : (linesOf(focused)[0] ?? '');
      const isNameOfGroup = entered.some(({ name }) => name === words);
      said.push(isNameOfGroup ? '' : words, focused.description);
    }
    return [...said, ...(await this.#announcements())].filter(Boolean);
  }

  async #announcements(): Promise<string[]> {
    const heard = await this.#page.evaluate(() =>
      (globalThis as unknown as { heard: string[] }).heard.splice(0),
    );
    const told = heard.map((text) => text.trim()).filter(Boolean);
    return told.map((text) => `annonce : ${text}`);
  }
}

function linesOf(node: Heard): string[] {
  const { role, children } = node;
  if (CONTROLS.test(role)) return [controlOf(node, [])];
  if (role === 'heading') return [wordsOf(node)];
  if (CONTAINERS.test(role)) {
    const inside = linesOfAll(children.filter((child) => child.role !== 'Legend'));
    return [wordsOf(node), ...inside.map((line) => `  ${line}`)];
  }
  const controls = controlsIn(node);
  if (role === 'LabelText' && controls.length > 0) return controls.flatMap(linesOf);
  if (controls.length === 0 && !hasStructure(node)) return [textOf(node)].filter(Boolean);
  return linesOfAll(children);
}

/** The lines of things beside each other; texts that follow one another are one line. */
function linesOfAll(nodes: readonly Heard[]): string[] {
  const lines: string[] = [];
  let text: string[] = [];
  const endLine = () => {
    if (text.length > 0) lines.push(text.join(' '));
    text = [];
  };
  for (const node of nodes) {
    if (node.role === 'StaticText') text.push(node.name);
    else {
      endLine();
      lines.push(...linesOf(node));
    }
  }
  endLine();
  return lines;
}

/** A control in the words of a reader; `path` leads to it where its group is known. */
function controlOf(node: Heard, path: readonly Heard[]): string {
  const { role, states, value } = node;
  const group = path.findLast((each) => each.role === 'group');
  const peers = group ? controlsIn(group).filter((each) => each.role === 'radio') : [];
  const isChosen = states.checked === 'true' ? 'coché' : 'non coché';
  return [
    // Its label was read just before, as a line of its own.
    role === 'textbox' && !path.length ? ROLES.textbox : wordsOf(node),
    ...(role === 'radio' || role === 'checkbox' ? [isChosen] : []),
    ...(role === 'textbox' ? [value ? `« ${value} »` : 'vide'] : []),
    ...(states.invalid === 'true' ? ['saisie incorrecte'] : []),
    ...(role === 'radio' && path.length ? [`${peers.indexOf(node) + 1} sur ${peers.length}`] : []),
  ].join(', ');
}

function wordsOf({ role, name, states }: Heard): string {
  return `${ROLES[role]}${role === 'heading' ? ` ${states.level}` : ''} : ${name}`;
}

function pathToFocus(node: Heard): readonly Heard[] | undefined {
  if (node.states.focused && node.role !== 'RootWebArea') return [node];
  for (const child of node.children) {
    const rest = pathToFocus(child);
    if (rest) return [node, ...rest];
  }
  return undefined;
}

function controlsIn(node: Heard): readonly Heard[] {
  return node.children.flatMap((child) =>
    CONTROLS.test(child.role) ? [child] : controlsIn(child),
  );
}

function hasStructure({ children }: Heard): boolean {
  return children.some(
    (child) =>
      /^(region|dialog|group|heading|paragraph|listitem|status)$/.test(child.role) ||
      hasStructure(child),
  );
}

function textOf({ role, name, children }: Heard): string {
  return role === 'StaticText' ? name : children.map(textOf).filter(Boolean).join(' ');
}
