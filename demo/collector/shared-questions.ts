/**
 * What many ask at the same moment is asked once, and all of them get the answer: the first answers
 * after an outage come by the thousand, and a database has ten connections.
 */
export class SharedQuestions<T> {
  readonly #underWay = new Map<string, Promise<T>>();

  /** The answer to what is asked under `key`: the one under way, else that of `question`. */
  ask(key: string, question: () => Promise<T>): Promise<T> {
    const shared = this.#underWay.get(key);
    if (shared) return shared;
    const answer = question().finally(() => {
      if (this.#underWay.get(key) === answer) this.#underWay.delete(key);
    });
    this.#underWay.set(key, answer);
    return answer;
  }

  /** Who asks from now on does not get an answer that is under way. */
  forget(key: string): void {
    this.#underWay.delete(key);
  }
}
