import type { DocumentSelector } from 'vscode';

/**
 * Documents the server is told of, of any scheme: the server itself leaves the old side of a comparison alone.
 * `.jsonl` is VS Code's own language and only selected here.
 */
export const SELECTOR = [
  { language: 'json' },
  { language: 'jsonc' },
  { language: 'jsonl' },
  { language: 'log' },
  { language: 'markdown' },
  { language: 'yaml' },
] satisfies DocumentSelector;
