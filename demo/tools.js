/** `npm run move-data`, `check-endpoint`, `seed`: the commands that work beside the collector. */
import { existsSync } from 'node:fs';
import { build, installDependencies, root } from './setup.js';

const [, , tool, ...args] = process.argv;
const file = `${root}dist/collector/${tool}.js`;

installDependencies();
if (!existsSync(file)) build();
process.argv = [process.execPath, file, ...args];
await import(file);
