const ENDINGS = /\.(json|jsonc|jsonl|ndjson|har|ipynb|log|md|markdown|yaml|yml)$/i;
const LEFT_OUT = new Set(['.git', '.hg', '.jj', '.svn', 'node_modules']);

/** Whether a file of this name is looked into where only the folder around it was named. */
export function mayHoldPayloads(name: string): boolean {
  return ENDINGS.test(name);
}

/** Whether a folder of this name is left out where a folder around it was named: nobody means it. */
export function isFolderLeftOut(name: string): boolean {
  return LEFT_OUT.has(name);
}
