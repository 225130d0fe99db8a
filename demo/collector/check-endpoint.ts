/**
 * `npm run check-endpoint -- https://avis.example/answers`: does an endpoint keep the contract that
 * the elements rely on? It posts answers to a survey of that endpoint, says so, and prints what holds
 * and what to change.
 */
import { parseArgs } from 'node:util';
import { checkEndpoint } from './endpoint-contract.js';

const USAGE = `Usage: check-endpoint <address> [--survey etat-civil] [--answers '{"satisfaction":3}'] [--other '{"satisfaction":1}']
Leaves six answers in that survey: use one made for tests, or erase them afterwards.
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
    answers: readAnswers('--answers', values.answers),
    other: readAnswers('--other', values.other),
  });
  for (const { holds, promise, change } of findings) {
    process.stdout.write(holds ? `✓ ${promise}\n` : `✗ ${promise}\n  ${change}\n`);
  }
  const broken = findings.filter(({ holds }) => !holds).length;
  const verdict =
    broken === 0
      ? 'The endpoint keeps the contract.'
      : `The endpoint does not keep the contract yet: ${broken} of ${findings.length} promises are broken.`;
  process.stdout.write(`${verdict}\n`);
  return broken === 0;
}

function readAnswers(option: string, text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text));
  } catch {
    throw new Error(`${option} must be JSON such as '{"satisfaction":3}'.`);
  }
}

/** A sentence for what went wrong; of a connection that fails, `fetch` says nothing by itself. */
function sentenceOf({ message, cause }: Error): string {
  if (cause === undefined) return message;
  const { code, message: why } = cause as Error & { readonly code?: string };
  return `Nothing answers at that address (${code ?? why}).`;
}

run().then(
  (holds) => process.exit(holds ? 0 : 1),
  (error: Error) => {
    process.stderr.write(`${sentenceOf(error)}\n`);
    process.exit(2);
  },
);
