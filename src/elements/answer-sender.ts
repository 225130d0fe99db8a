import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { afterPaint } from '../browser/after-paint.js';
import { browserClock } from '../browser/clock.js';
import { randomUuid } from '../browser/random-uuid.js';
import { warnOnce } from '../browser/warn-once.js';
import {
  type DeliveryRecord,
  type Enctype,
  MAX_BYTES,
  recordOf,
  sizeOf,
} from '../delivery/delivery-record.js';
import { KIOSK, PERSONAL } from '../delivery/outbox.js';
import { pageQueue } from '../delivery/page-queue.js';
import type { Progress } from '../delivery/queue-entry.js';
import type { Answers } from '../survey/answers.js';
import type { Submission } from '../survey/submission.js';
import type { Survey } from '../survey/survey.js';
import {
  AvisBeforeSubmitEvent,
  AvisQueuedEvent,
  AvisRefusedEvent,
  AvisSentEvent,
  AvisSubmitEvent,
} from './events.js';
import { contextOf, endpointOf, pageOf } from './shared-attributes.js';

/** How far an answer got, in the words that a person is told it. */
export type Delivery =
  /** Nothing was handed over, or what was is forgotten at the person's demand. */
  | 'none'
  | 'sending'
  | 'kept'
  | 'unsent'
  | 'recorded'
  /** Nothing is posted: the page itself listens. */
  | 'noted'
  | 'refused'
  | 'closed'
  /** Nothing was handed over: no endpoint takes so much. */
  | 'tooLong';

/** What the asking elements have in common. */
export interface AskingHost extends ReactiveControllerHost, HTMLElement {
  readonly survey?: string;
  readonly endpoint?: string;
  readonly enctype: Enctype;
  readonly context?: string;
  readonly page?: string;
  readonly storage: 'auto' | 'none';
}

/** What is sent this time. */
export interface Sent {
  readonly survey: string;
  readonly surveyVersion?: string;
  readonly answers: Answers;
  readonly complete: boolean;
  readonly locale: string;
  readonly kiosk?: boolean;
  /** The pairs of context that the survey knows, where its definition is at hand. */
  readonly declared?: Survey['context'];
}

/**
 * Hands the answers of one person to delivery, follows them, and tells the page: one id, made at the
 * first answer, and a revision that rises by one each time something is sent.
 */
export class AnswerSender implements ReactiveController {
  readonly #host: AskingHost;
  #id = randomUuid();
  #rev = 0;
  #delivery: Delivery = 'none';
  #hasRecorded = false;

  constructor(host: AskingHost) {
    this.#host = host;
    host.addController(this);
  }

  get delivery(): Delivery {
    return this.#delivery;
  }

  /** Did the endpoint acknowledge a revision of these answers? It stays, though a later one be refused. */
  get hasRecorded(): boolean {
    return this.#hasRecorded;
  }

  /** The id of these answers, and the revision that comes next. */
  get turn(): { readonly id: string; readonly rev: number } {
    return { id: this.#id, rev: this.#rev };
  }

  hostConnected(): void {
    this.nameEndpoint(this.#host.survey);
  }

  /** Tells the queue where this page sends the answers to a survey. */
  nameEndpoint(survey: string | undefined): void {
    const endpoint = endpointOf(this.#host.endpoint);
    if (survey && endpoint) afterPaint(() => pageQueue().nameEndpoint(survey, endpoint));
  }

  /** Begins with the next person, under a new id; or goes on with what was begun under another. */
  restart(id = randomUuid(), rev = 0): void {
    this.#id = id;
    this.#rev = rev;
    this.#hasRecorded = false;
    this.#become('none');
  }

  /** Sends; `false` when the page stopped it, or when the answers are too long to be sent. */
  send(sent: Sent): boolean {
    const submission = this.#ask(this.#submissionOf(sent));
    if (!submission) return false;
    const { survey, id, rev } = submission;
    const endpoint = endpointOf(this.#host.endpoint);
    const { enctype } = this.#host;
    const record = endpoint && recordOf(submission, { endpoint, enctype }, browserClock.now());
    if (record && sizeOf(record) > MAX_BYTES) {
      warnOnce(
        'une réponse dépasse 16 Kio et ne peut pas être envoyée. Réduisez la longueur des textes de l’enquête.',
      );
      this.#become('tooLong');
      return false;
    }
    this.#rev = rev + 1;
    const event = new AvisSubmitEvent(survey, id, rev);
    this.#host.dispatchEvent(event);
    if (record) this.#post(submission, record, sent.kiosk ?? false);
    else this.#note(survey);
    return true;
  }

  /** Tries again at once what waits. */
  retry(): void {
    this.#become('sending');
    void pageQueue().retry(this.#id);
  }

  #submissionOf({ kiosk: _, declared, ...sent }: Sent): Submission {
    const page = pageOf(this.#host.page);
    const context = contextOf(this.#host.context, declared);
    return {
      v: 1,
      id: this.#id,
      rev: this.#rev,
      ...sent,
      ...(page === undefined ? {} : { page }),
      ...(Object.keys(context).length > 0 ? { context } : {}),
    };
  }

  /** Lets the page stop or amend what is about to be sent. */
  #ask(written: Submission): Submission | undefined {
    const event = new AvisBeforeSubmitEvent(written);
    return this.#host.dispatchEvent(event) ? event.submission : undefined;
  }

  #post(submission: Submission, record: DeliveryRecord, kiosk: boolean): void {
    this.#become('sending');
    void pageQueue().submit(record, {
      volatile: this.#host.storage === 'none',
      bounds: kiosk ? KIOSK : PERSONAL,
      onProgress: (progress) => this.#follow(submission, progress),
    });
  }

  #note(survey: string): void {
    warnOnce(
      `l’enquête « ${survey} » n’a pas d’adresse d’envoi : rien n’est posté. Ajoutez l’attribut endpoint, ou <meta name="avis-endpoint" content="https://…">.`,
    );
    this.#become('noted');
  }

  #follow({ survey, id, rev }: Submission, progress: Progress): void {
    const delivery = deliveryAfter(progress);
    if (progress.kind === 'acknowledged' && id === this.#id) this.#hasRecorded = true;
    // What becomes of an earlier revision is no news of the one that replaced it.
    const current = id === this.#id && rev === this.#rev - 1;
    if (current && delivery === this.#delivery) return; // one more failed attempt is no news
    const event = eventFor({ survey, id, rev }, progress);
    if (event) this.#host.dispatchEvent(event);
    if (current) this.#become(delivery);
  }

  #become(delivery: Delivery): void {
    if (this.#delivery === delivery) return;
    this.#delivery = delivery;
    this.#host.requestUpdate();
  }
}

function deliveryAfter(progress: Progress): Delivery {
  if (progress.kind === 'acknowledged') return 'recorded';
  if (progress.kind === 'waiting') return progress.stored ? 'kept' : 'unsent';
  if (progress.reason === 'forgotten') return 'none';
  return progress.status === 410 ? 'closed' : 'refused';
}

function eventFor(
  { survey, id, rev }: { survey: string; id: string; rev: number },
  progress: Progress,
): Event | undefined {
  switch (progress.kind) {
    case 'acknowledged':
      return new AvisSentEvent(survey, id, rev, progress.status);
    case 'refused':
      return new AvisRefusedEvent(survey, id, progress.reason, progress.status);
    case 'waiting':
      return progress.stored ? new AvisQueuedEvent(survey, id) : undefined;
  }
}
