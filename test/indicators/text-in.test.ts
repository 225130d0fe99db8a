import { describe, expect, it } from 'vitest';
import { textIn } from '../../src/indicators/text-in.js';

describe('a text of a document', () => {
  it.each([
    ['Avis', 'de', 'Avis'],
    [{ fr: 'Avis', en: 'Opinion' }, 'en', 'Opinion'],
    [{ fr: 'Avis', pt: 'Opinião' }, 'pt-BR', 'Opinião'],
    [{ fr: 'Avis', 'pt-BR': 'Opinião' }, 'pt-BR', 'Opinião'],
    [{ fr: 'Avis', 'pt-BR': 'Opinião' }, 'pt-br', 'Opinião'],
    [{ fr: 'Avis', 'pt-BR': 'Opinião' }, 'pt', 'Opinião'],
    [{ 'pt-BR': 'Sua opinião', pt: 'Opinião' }, 'pt-PT', 'Opinião'],
    [{ en: 'Opinion', fr: 'Avis' }, 'de', 'Avis'],
    [{ en: 'Opinion', it: 'Parere' }, 'de', 'Opinion'],
    [{ it: 'Parere' }, 'de', 'Parere'],
    [{}, 'fr', ''],
  ])('%j in %s is « %s »', (text, language, said) => {
    expect(textIn(text, language)).toBe(said);
  });

  it('is never read from what every object has', () => {
    expect(textIn({ fr: 'Avis' }, 'constructor')).toBe('Avis');
  });
});
