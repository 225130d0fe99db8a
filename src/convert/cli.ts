#!/usr/bin/env node
/// <reference types="node" />
/** The command `avis-citoyen`: prints a document, or one sentence on the error output and exits with 1. */
import { readFileSync } from 'node:fs';
import { textOf } from '../indicators/csv-text.js';
import { runCommand } from './command.js';

const { text, failed } = runCommand(process.argv.slice(2), (path) => textOf(readFileSync(path)));
if (failed) console.error(text);
else console.log(text);
process.exitCode = failed ? 1 : 0;
