/**
 * The one table that holds the three documents together: whatever reads them (readers, published
 * schemas, the pages, the collector) agrees on every line of it.
 */
export type { BrokenExample, Example } from './example.js';

import type { BrokenExample, Example } from './example.js';
import { brokenIndicators, goodIndicators } from './indicator-examples.js';
import { brokenSubmissions, goodSubmissions } from './submission-examples.js';
import { brokenSurveys, goodSurveys } from './survey-examples.js';

export const goodDocuments: readonly Example[] = [
  ...goodSurveys,
  ...goodSubmissions,
  ...goodIndicators,
];

export const brokenDocuments: readonly BrokenExample[] = [
  ...brokenSurveys,
  ...brokenSubmissions,
  ...brokenIndicators,
];
