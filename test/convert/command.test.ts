import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { runCommand } from '../../src/convert/command.js';

const fixture = (name: string) =>
  readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');
const run = (...args: string[]) => runCommand(args, fixture);

describe('avis-citoyen convert', () => {
  it.each([
    [['jdma', 'jdma-total.json'], 'Démarche de test'],
    [['jdma', 'jdma-months.json', '--product', '1842', '--form', '7'], 'Démarche de test'],
    [
      [
        'services-publics-plus',
        'services-publics-plus-results.json',
        '--structure',
        'STR-1',
        '--indicators',
        'services-publics-plus-indicators.json',
      ],
      'Mairie de Saint-Exemple',
    ],
    [['csv', 'table.csv', '--label', 'Nos engagements'], 'Nos engagements'],
  ])('prints %j as JSON', (args, label) => {
    const { text, failed } = run('convert', ...args);
    expect(failed).toBe(false);
    expect(JSON.parse(text)).toMatchObject({ v: 1, label });
  });

  it.each([
    [
      ['csv', 'table.csv', '--labl', 'Nos engagements'],
      'Option inconnue ou sans valeur : « --labl ».',
    ],
    [['csv', 'table.csv', '--label'], 'Option inconnue ou sans valeur : « --label ».'],
    [['cvs', 'table.csv'], 'Format inconnu : « cvs ».'],
    [['csv', 'a.csv', 'b.csv'], 'Un seul fichier à la fois : « b.csv » est de trop.'],
  ])('says what can’t be understood of %j before how it is used', (args, sentence) => {
    const { text, failed } = run('convert', ...args);
    expect(failed).toBe(true);
    expect(text.split('\n')[0]?.replace(/\s/g, ' ')).toBe(sentence);
    expect(text).toContain('Usage');
  });

  it('takes the period that was asked for', () => {
    const { text } = run(
      'convert',
      'jdma',
      'jdma-total.json',
      '--start',
      '2026-01-01',
      '--end',
      '2026-06-30',
    );
    expect(JSON.parse(text).indicators[0].period).toEqual({
      start: '2026-01-01',
      end: '2026-06-30',
    });
  });

  it.each([
    [['jdma', 'jdma-months.json'], /^« data » : il faut un seul product_id parmi : 1842, 1900/],
    [['csv', 'jdma-total.json'], /^« row\[2\] » : il faut des guillemets par paires/],
    [['jdma', 'table.csv'], /^Le fichier n’est pas du JSON : /],
    [['jdma', 'none.json'], /^Le fichier ne peut pas être lu : ENOENT/],
    [['jdma', 'jdma-total.json', '--start', '2026'], /^« start » : il faut une date/],
  ])('says of %j what is wrong in one sentence', (args, sentence) => {
    const { text, failed } = run('convert', ...args);
    expect(failed).toBe(true);
    expect(text).toMatch(sentence);
    expect(text).not.toContain('\n');
  });

  it.each([
    [[]],
    [['convert']],
    [['convert', 'toString', 'x']],
    [['convert', 'csv']],
    [['build', 'csv', 'x']],
    [['convert', 'csv', 'x', '--bogus']],
  ])('explains itself when asked %j', (args) => {
    expect(run(...args)).toMatchObject({ failed: true, text: expect.stringContaining('Usage') });
  });
});

describe('the process', () => {
  const { argv, exitCode } = process;
  afterEach(() => {
    Object.assign(process, { argv, exitCode });
    vi.restoreAllMocks();
    vi.resetModules();
  });

  it.each([
    ['table.csv', 0, 'log'],
    ['table-windows-1252.csv', 0, 'log'],
    ['none.csv', 1, 'error'],
  ] as const)('ends with %s: exit code %i', async (name, code, stream) => {
    const said = vi.spyOn(console, stream).mockReturnValue();
    const path = new URL(`fixtures/${name}`, import.meta.url).pathname;
    process.argv = ['node', 'avis-citoyen', 'convert', 'csv', path];
    await import('../../src/convert/cli.js');
    expect(process.exitCode).toBe(code);
    expect(said).toHaveBeenCalledOnce();
  });
});
