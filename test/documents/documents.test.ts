import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readIndicatorDocument } from '../../src/indicators/read-indicator.js';
import { readSubmission } from '../../src/survey/submission.js';
import { readSurvey } from '../../src/survey/survey.js';
import { InvalidDataError } from '../../src/validation/invalid-data-error.js';
import { refuse } from '../../src/validation/readers.js';
import { brokenDocuments, type Example, goodDocuments } from './examples.js';
import { schemas, validators } from './schemas.js';

const readers = {
  survey: readSurvey,
  submission: readSubmission,
  indicator: readIndicatorDocument,
};
/** What crosses the wire: JSON drops what is undefined, as the tables write what is left out. */
const sent = ({ value }: Example): unknown => JSON.parse(JSON.stringify(value));

const read = (example: Example) => readers[example.document](sent(example), '', refuse);

function failure(example: Example): unknown {
  try {
    return read(example);
  } catch (error) {
    return error;
  }
}

describe('a document that is right', () => {
  it.each(goodDocuments)('$document: $name is read', (example) => {
    expect(read(example)).toMatchObject({ v: 1 });
  });

  it.each(goodDocuments)('$document: $name fits the schema', (example) => {
    const validate = validators[example.document];
    expect(validate(sent(example)), JSON.stringify(validate.errors)).toBe(true);
  });

  it.each(goodDocuments)('$document: $name is read the same when read again', (example) => {
    const once = read(example);
    expect(readers[example.document](JSON.parse(JSON.stringify(once)), '', refuse)).toEqual(once);
  });
});

describe('a broken document', () => {
  it.each(brokenDocuments)('$document: $name is refused in one sentence', (example) => {
    const error = failure(example);
    expect(error).toBeInstanceOf(InvalidDataError);
    expect(error).toMatchObject({ path: example.path, message: example.message });
  });

  it.each(brokenDocuments)('$document: $name has a French sentence with its path', (example) => {
    const { sentence } = failure(example) as InvalidDataError;
    expect(sentence).toContain(`« ${example.path || 'document'} » : il faut `);
    expect(sentence).not.toMatch(/undefined|NaN|\[object/);
  });

  it.each(brokenDocuments)('$document: $name is seen by the schema, where it can', (example) => {
    expect(validators[example.document](sent(example))).toBe(example.beyondSchema);
  });
});

describe('a document changed at random', () => {
  it('fits the schema whenever the reader takes it', () => {
    const change = fc.record({
      example: fc.constantFrom(...goodDocuments),
      place: fc.nat(),
      value: fc.oneof(fc.jsonValue(), fc.constantFrom(undefined, 0, 1, 2, 3, 'a', 'fr', [])),
    });
    fc.assert(
      fc.property(change, ({ example, place, value }) => {
        const changed = { ...example, value: replaced(sent(example), place, value) };
        if (failure(changed) instanceof Error) return;
        expect(validators[example.document](sent(changed))).toBe(true);
      }),
      { seed: 20260701, numRuns: 5000 },
    );
  });
});

describe('the table', () => {
  it('holds at least sixty defects, and each name once a document', () => {
    expect(brokenDocuments.length).toBeGreaterThanOrEqual(60);
    const names = [...goodDocuments, ...brokenDocuments].map((each) => each.document + each.name);
    expect(new Set(names).size).toBe(names.length);
  });
});

describe.each(Object.entries(schemas))('the schema of a %s', (document, schema) => {
  it('names itself without an address', () => {
    expect(schema.$id).toBe(`urn:avis-citoyen:schema:${document}:1`);
  });

  it('tells an editor what every property is', () => {
    for (const [path, property] of propertiesOf(schema)) {
      expect(property, path).toMatchObject({
        title: expect.any(String),
        description: expect.any(String),
      });
    }
  });
});

type Node = Readonly<Record<string, unknown>>;

/** The document with one of its values replaced: the nth in the order of a walk through it. */
function replaced(document: unknown, nth: number, value: unknown): unknown {
  const places: [object, string][] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, child] of Object.entries(node)) {
      places.push([node, key]);
      walk(child);
    }
  };
  walk(document);
  const place = places[nth % places.length];
  if (place) Object.assign(place[0], { [place[1]]: value });
  return document;
}

/** The properties that a schema describes, not those that a condition only looks at. */
function* propertiesOf(node: unknown, path = ''): Generator<[string, Node]> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, child] of Object.entries(node)) {
    const here = `${path}/${key}`;
    if (['if', 'then', 'else', 'contains'].includes(key)) continue;
    if (key === 'properties') {
      for (const [name, property] of Object.entries(child as Node)) {
        if (isDescribed(property)) yield [`${here}/${name}`, property as Node];
      }
    }
    yield* propertiesOf(child, here);
  }
}

/** What is described once for all questions is then only narrowed, type by type. */
function isDescribed(property: unknown): boolean {
  return !['const', 'enum'].includes(Object.keys(property as Node).join());
}
