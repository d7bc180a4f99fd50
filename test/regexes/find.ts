import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type AnyNode, parse } from 'acorn';
import { transformSync } from 'esbuild';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** The regular expressions of one file. */
export interface Expressions {
  /** From the root of the repository. */
  readonly file: string;
  readonly literals: readonly { readonly source: string; readonly flags: string }[];
  /** How many are made as the program runs: `new RegExp(…)`. */
  readonly made: number;
}

/** The regular expressions of everything that is shipped. */
export function expressions(): Expressions[] {
  return ['shared', 'server', 'client', 'cli']
    .flatMap((folder) => readdirSync(join(ROOT, folder), { withFileTypes: true, recursive: true }))
    .filter((entry) => entry.isFile() && /\.ts$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/\/(node_modules|dist|testing)\//.test(path))
    .map((path) => ({ file: relative(ROOT, path), ...expressionsOf(readFileSync(path, 'utf8')) }))
    .filter(({ literals, made }) => literals.length + made > 0);
}

function expressionsOf(text: string): Omit<Expressions, 'file'> {
  const { code } = transformSync(text, { loader: 'ts', format: 'esm', target: 'esnext' });
  const literals: { source: string; flags: string }[] = [];
  let made = 0;
  for (const node of nodesOf(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }))) {
    if (node.type === 'Literal' && node.regex) {
      literals.push({ source: node.regex.pattern, flags: node.regex.flags });
    }
    const isCall = node.type === 'NewExpression' || node.type === 'CallExpression';
    if (isCall && node.callee.type === 'Identifier' && node.callee.name === 'RegExp') made++;
  }
  return { literals, made };
}

function* nodesOf(root: AnyNode): Generator<AnyNode> {
  const open: unknown[] = [root];
  while (open.length > 0) {
    const one = open.pop();
    if (typeof one !== 'object' || one === null) continue;
    if (!Array.isArray(one) && 'type' in one) yield one as AnyNode;
    open.push(...Object.values(one));
  }
}
