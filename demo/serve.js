/** `npm run collector`: the collector alone, for real, with the settings of the environment. */
import { existsSync } from 'node:fs';
import { build, installDependencies, root } from './setup.js';

installDependencies();
if (!existsSync(`${root}dist/collector/main.js`)) build();
process.chdir(root);
await import('../dist/collector/main.js');
