/** The published schemas of the three documents, and what checks a document against each. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import indicator from '../../src/indicators/indicator.schema.json' with { type: 'json' };
import submission from '../../src/survey/submission.schema.json' with { type: 'json' };
import survey from '../../src/survey/survey.schema.json' with { type: 'json' };

export const schemas = { survey, submission, indicator };

// The schemas narrow a type in one place and speak of it in another, as the standard allows.
const ajv = new Ajv2020({ strictRequired: false, strictTypes: false, strictTuples: false });
addFormats.default(ajv);

export const validators = {
  survey: ajv.compile(survey),
  submission: ajv.compile(submission),
  indicator: ajv.compile(indicator),
};
