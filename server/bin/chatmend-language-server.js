#!/usr/bin/env node
import { existsSync } from 'node:fs';

const built = new URL('../dist/node.cjs', import.meta.url);
if (existsSync(built)) {
  await import(built.href);
} else {
  process.stderr.write('The language server is not built yet. Run: npm run build\n');
  process.exitCode = 2;
}
