import { html, nothing, type TemplateResult } from 'lit';

/** A box to write in. */
export interface TextField {
  readonly id: string;
  readonly lines: number;
  readonly maxLength: number;
  readonly text: string;
  readonly invalid?: boolean;
  /** The ids of what describes it. */
  readonly describedBy: string;
  /** Called at each key. */
  readonly write: (text: string) => void;
  /** Called when the person has finished. */
  readonly finish: () => void;
}

/** One or more lines; Enter never sends anything, there being no form to send. */
export function textField(field: TextField): TemplateResult {
  const write = (event: Event) => field.write((event.target as HTMLTextAreaElement).value);
  return html`<textarea part="text" autocomplete="off" id=${field.id} rows=${field.lines}
    maxlength=${field.maxLength} aria-describedby=${field.describedBy}
    aria-invalid=${field.invalid || nothing} .value=${field.text}
    @input=${write} @change=${field.finish}></textarea>`;
}
