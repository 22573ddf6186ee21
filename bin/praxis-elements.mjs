#!/usr/bin/env node
/** For administrators: looks after the records of communities. `npx praxis-elements --help` says how. */
import {main} from './lib/main.mjs';
import * as library from '../dist/interchange/administration.js';

process.exitCode = await main(process.argv.slice(2), library);
