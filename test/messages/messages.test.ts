import { describe, expect, it } from 'vitest';
import * as ar from '../../src/messages/ar.js';
import * as de from '../../src/messages/de.js';
import * as en from '../../src/messages/en.js';
import * as es from '../../src/messages/es.js';
import { form } from '../../src/messages/form.js';
import * as fr from '../../src/messages/fr.js';
import * as italian from '../../src/messages/it.js';
import type { Plural } from '../../src/messages/messages.js';
import * as pt from '../../src/messages/pt.js';
import { englishFaults, frenchFaults, longSentences } from '../support/plain-language.js';

type Message = string | Plural;
type Language = Readonly<Record<string, Readonly<Record<string, Message>>>>;

const FRENCH = fr as unknown as Language;
const LANGUAGES: Readonly<Record<string, Language>> = {
  fr,
  en,
  de,
  es,
  it: italian,
  pt,
  ar,
} as unknown as Readonly<Record<string, Language>>;
const OTHERS = Object.keys(LANGUAGES).filter((tag) => tag !== 'fr');

/** Messages that are several, divided by semicolons. */
const LISTS = new Set(['faces3', 'faces4', 'faces5', 'personalKinds', 'rules', 'levels']);

function languageOf(tag: string): Language {
  const language = LANGUAGES[tag];
  if (!language) throw new RangeError(`no language ${tag}`);
  return language;
}

/** Every message of a language as [section.name, message]. */
function messagesOf(language: Language): [string, Message][] {
  return Object.entries(language).flatMap(([section, messages]) =>
    Object.entries(messages).map(([name, message]): [string, Message] => [
      `${section}.${name}`,
      message,
    ]),
  );
}

/** The texts of a message: its forms, or the parts of a list. */
function textsOf(name: string, message: Message): string[] {
  if (typeof message !== 'string') return Object.values(message);
  return LISTS.has(name.split('.')[1] ?? '') ? message.split('; ') : [message];
}

function allTexts(language: Language): string[] {
  return messagesOf(language).flatMap(([name, message]) => textsOf(name, message));
}

/** A text without what is code in it: `when="load"`, `show()`. */
function prose(text: string): string {
  return text.replace(/[\w-]+="[^"]*"|\w+\(\)/g, 'code');
}

function placeholders(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g) ?? [])].sort().join();
}

/** The plural categories that whole numbers fall into, and how many numbers up to 1,000 each holds. */
function categories(tag: string): Readonly<Record<string, number>> {
  const rules = new Intl.PluralRules(tag);
  const sizes: Record<string, number> = {};
  for (let n = 0; n <= 1000; n++) sizes[rules.select(n)] = (sizes[rules.select(n)] ?? 0) + 1;
  return sizes;
}

describe.each(OTHERS)('the language %s', (tag) => {
  const language = languageOf(tag);
  const french = new Map(messagesOf(FRENCH));
  const own = new Map(messagesOf(language));

  it('has every message and no other', () => {
    expect([...own.keys()].sort()).toEqual([...french.keys()].sort());
  });

  it('leaves no message empty or in French', () => {
    for (const [name, message] of own) {
      for (const text of textsOf(name, message)) expect(text.trim(), name).not.toBe('');
      expect(message, name).not.toEqual(french.get(name));
    }
  });

  it('keeps the kind of each message: a text, a counted phrase, a list as long', () => {
    const kindOf = (name: string, message: Message | undefined) =>
      typeof message === 'string' ? textsOf(name, message).length : 'counted';
    for (const [name, message] of own)
      expect(kindOf(name, message), name).toBe(kindOf(name, french.get(name)));
  });

  it('keeps the places of the values', () => {
    for (const [name, message] of own) {
      const model = french.get(name) ?? '';
      const wanted = placeholders(typeof model === 'string' ? model : model.other);
      expect(placeholders(typeof message === 'string' ? message : message.other), name).toBe(
        wanted,
      );
    }
  });

  it('keeps the attributes that a webmaster would copy', () => {
    const codeOf = (message: Message | undefined) =>
      typeof message === 'string'
        ? (message.match(/[\w-]+="[^"]*"|\w+\(\)|ask-again|snooze/g) ?? [])
        : [];
    for (const [name, message] of own)
      expect(codeOf(message), name).toEqual(codeOf(french.get(name)));
  });
});

describe.each(Object.keys(LANGUAGES))('the counted phrases of %s', (tag) => {
  const phrases = messagesOf(languageOf(tag)).filter(([, message]) => typeof message !== 'string');

  it('have a form for every number, and none that the language has no use for', () => {
    const known = new Intl.PluralRules(tag).resolvedOptions().pluralCategories;
    expect(phrases.length).toBeGreaterThan(0);
    for (const [name, forms] of phrases) {
      expect(Object.keys(forms), name).toEqual(
        expect.arrayContaining(Object.keys(categories(tag))),
      );
      expect(known, name).toEqual(expect.arrayContaining(Object.keys(forms)));
    }
  });

  it('tell the number, unless the form stands for one number only', () => {
    for (const [name, forms] of phrases) {
      for (const [category, text] of Object.entries(forms)) {
        const alone = categories(tag)[category] === 1;
        if (!alone) expect(text, `${name} (${category})`).toContain('{n}');
      }
    }
  });
});

describe('French', () => {
  const texts = [...allTexts(FRENCH), ...Object.values(form.fr).map((text) => text.trim())].map(
    prose,
  );

  it('is well set, addresses a person politely and promises nothing false', () => {
    expect(texts.flatMap(frenchFaults)).toEqual([]);
  });

  it('has no sentence of more than twenty words', () => {
    expect(texts.flatMap((text) => longSentences(text))).toEqual([]);
  });
});

describe('English', () => {
  const texts = [
    ...allTexts(languageOf('en')),
    ...Object.values(form.en).map((text) => text.trim()),
  ].map(prose);

  it('is well set and promises nothing false', () => {
    expect(texts.flatMap(englishFaults)).toEqual([]);
  });

  it('has no sentence of more than twenty words', () => {
    expect(texts.flatMap((text) => longSentences(text))).toEqual([]);
  });
});

describe.each([
  [
    'German',
    'de',
    /(?<!\p{L})(?:du|dich|dir|dein\p{L}*|euch|euer)(?!\p{L})/u,
    /"|'|\.\.\.|anonym/i,
  ],
  ['Spanish', 'es', /(?<!\p{L})(?:tú|tu|tus|ti|contigo|vosotros)(?!\p{L})/iu, /"|'|\.\.\.|anónim/i],
  [
    'Italian',
    'it',
    /(?<!\p{L})(?:tu|tuo|tua|tuoi|tue|voi|vostr\p{L})(?!\p{L})/iu,
    /"|'|\.\.\.|anonim/i,
  ],
  [
    'Portuguese',
    'pt',
    /(?<!\p{L})(?:tu|ti|teu|teus|tua|tuas|você|vocês)(?!\p{L})/iu,
    /"|'|\.\.\.|anónim|anônim/i,
  ],
  ['Arabic', 'ar', /(?<!\p{L})(?:أنتَ|أنتِ|رأيك|إجابتك|إجاباتك)(?!\p{L})/u, /"|'|\.\.\.|[?,]|مجهول/],
])('%s', (_, tag, familiar, faults) => {
  const texts = allTexts(languageOf(tag)).map(prose);

  it('addresses a person formally', () => {
    expect(texts.filter((text) => familiar.test(text))).toEqual([]);
  });

  it('is well set and promises nothing false', () => {
    expect(texts.filter((text) => faults.test(text) || / {2}|^ | $/.test(text))).toEqual([]);
  });
});

it('Spanish opens its questions and exclamations', () => {
  const unopened = allTexts(languageOf('es')).filter(
    (text) =>
      text.split('¿').length !== text.split('?').length ||
      text.split('¡').length !== text.split('!').length,
  );
  expect(unopened).toEqual([]);
});

it('Arabic is written in Arabic letters, but for code, placeholders and names', () => {
  const latin = allTexts(languageOf('ar'))
    .map((text) =>
      prose(text).replace(/\{\w+\}|\([\w-]+\)|code|Global Privacy Control|ask-again|snooze/g, ''),
    )
    .filter(
      (text) =>
        /\p{Script=Latin}/u.test(text) ||
        !/\p{Script=Arabic}/u.test(text.replace(/[\s:;().!؟،-]/g, 'ا')),
    );
  expect(latin).toEqual([]);
});
