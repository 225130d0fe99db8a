/**
 * `npm run check-endpoint -- https://avis.example/answers`: does an endpoint keep the contract that
 * the elements rely on? It posts answers to a survey of that endpoint, says so, and prints what holds
 * and what to change.
 */
import { parseArgs } from 'node:util';
import { checkEndpoint } from './endpoint-contract.js';

const USAGE = `Usage: check-endpoint <address> [--survey etat-civil] [--answers '{"satisfaction":3}'] [--other '{"satisfaction":1}']
Posts about forty answers to that survey: use one made for tests, and erase them afterwards.
`;

async function run(): Promise<boolean> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      survey: { type: 'string', default: 'etat-civil' },
      answers: { type: 'string', default: '{"satisfaction":3}' },
      other: { type: 'string', default: '{"satisfaction":1}' },
    },
  });
  const [address] = positionals;
  if (address === undefined || !URL.canParse(address)) throw new Error(USAGE);
  const findings = await checkEndpoint({
    address,
    survey: values.survey,
    answers: JSON.parse(values.answers),
    other: JSON.parse(values.other),
  });
  for (const { holds, promise, change } of findings) {
    process.stdout.write(holds ? `✓ ${promise}\n` : `✗ ${promise}\n  ${change}\n`);
  }
  const broken = findings.filter(({ holds }) => !holds).length;
  process.stdout.write(
    broken === 0 ? 'The endpoint keeps the contract.\n' : `${broken} things to change.\n`,
  );
  return broken === 0;
}

run().then(
  (holds) => process.exit(holds ? 0 : 1),
  (error: Error) => {
    process.stderr.write(`${error.message}\n`);
    process.exit(2);
  },
);
