import { URI } from 'vscode-uri';

/** One spelling for each URI: clients differ in what they percent-encode. */
export function canonical(uri: string): string {
  return URI.parse(uri).toString();
}

/** Schemes under which editors show the older, read-only side of a comparison. */
const COMPARISONS = new Set([
  'git',
  'gitfs',
  'gitlens',
  'review',
  'pr',
  'svn',
  'hg',
  'scm-history-item',
  'vscode-local-history',
  'chat-editing-text-model',
  'chat-editing-snapshot-text-model',
]);

/** Whether the document is the read-only side of a comparison: nobody repairs the past. */
export function isComparison(uri: string): boolean {
  return COMPARISONS.has(URI.parse(uri).scheme);
}
