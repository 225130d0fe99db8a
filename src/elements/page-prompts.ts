/** What the prompts of one page have in common. */
import { type Notes, notesIn } from '../browser/notes.js';
import { pageSingleton } from '../browser/page-singleton.js';
import { pageQueue } from '../delivery/page-queue.js';

export interface PagePrompts extends EventTarget {
  /** What this device remembers, by survey. */
  readonly memory: Notes;
  /** What this tab keeps of unfinished answers, by survey. */
  readonly drafts: Notes;
  /** The lot of this page view, 0 to below 1: drawn once, whatever appears and disappears. */
  readonly draw: number;
  /** The prompt that was offered unasked: one on a page, even after it was put away. */
  offered: Element | undefined;
}

/** The page's one board; it fires `change` when something is remembered. */
export function pagePrompts(): PagePrompts {
  return pageSingleton('prompts', () =>
    Object.assign(new EventTarget(), {
      memory: notesIn(() => localStorage),
      drafts: notesIn(() => sessionStorage),
      draw: Math.random(),
      offered: undefined,
    }),
  );
}

/** Erases what this device keeps: answers not sent yet, drafts, and the memory of prompts. */
export function forgetDevice(): void {
  void pageQueue().forget();
  const { memory, drafts } = pagePrompts();
  for (const notes of [memory, drafts]) notes.keep(() => false);
}
