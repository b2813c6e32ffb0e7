#!/usr/bin/env node
// The installed command: re-executes the pinned Node 26 with the program.
// In the repository that is the TypeScript source, in the package the built JavaScript.
'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');
const { run } = require('./runtime.cjs');

const source = path.join(__dirname, '../src/main/entente.ts');
const built = path.join(__dirname, '../dist/src/main/entente.js');
// A small young generation keeps a node at about 170 MB instead of 210.
run([
  '--disable-warning=ExperimentalWarning',
  '--max-semi-space-size=2',
  existsSync(source) ? source : built,
  ...process.argv.slice(2),
]);
