/** The accessibility tree of a page in Chromium, without what assistive technology is not told. */
import type { CDPSession } from 'puppeteer-core';

export interface Heard {
  readonly role: string;
  readonly name: string;
  readonly description: string;
  readonly value: string;
  readonly states: Readonly<Record<string, unknown>>;
  readonly children: readonly Heard[];
}

/** The whole page as it is now. */
export async function heardIn(session: CDPSession): Promise<Heard> {
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const grow = (id: string): readonly Heard[] => {
    const node = byId.get(id);
    if (!node || node.role?.value === 'InlineTextBox') return [];
    const children = (node.childIds ?? []).flatMap(grow);
    if (node.ignored) return children;
    const states = (node.properties ?? []).map(({ name, value }) => [name, value.value]);
    return [
      {
        role: String(node.role?.value),
        name: tidy(node.name?.value),
        description: tidy(node.description?.value),
        value: tidy(node.value?.value),
        states: Object.fromEntries(states),
        children,
      },
    ];
  };
  const [page] = grow(nodes[0]?.nodeId ?? '');
  if (!page) throw new Error('There is no accessibility tree.');
  return page;
}

function tidy(text: unknown): string {
  return String(text ?? '')
    .replace(/[ \n\t]+/g, ' ')
    .trim();
}
