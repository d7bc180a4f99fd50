#!/usr/bin/env node
// Loads the built command line. It is committed, so that npm links it before anything has been built.
import { existsSync } from 'node:fs';

const built = new URL('../dist/chatmend.js', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write('chatmend is not built yet: run "npm run build" in the checkout, then try again.\n');
  process.exitCode = 2;
}
