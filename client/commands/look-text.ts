import type { CheckedFile, DocumentStatus } from '../../server/protocol/index.ts';

/** What is looked for, for people who found nothing. */
const FORMS =
  'JSON and JSON Lines; requests in lines of logs, in strings, tables and fences; Python and what Node prints; commands of curl; cassettes, HAR files and traces';

const OFF: Readonly<Record<NonNullable<DocumentStatus['off']>, string>> = {
  setting: 'Chatmend is turned off by the setting chatmend.enable.',
  project: 'chatmend.json leaves this file out ("ignore").',
  comparison: 'The old side of a comparison is not looked at.',
};

/** One sentence about what was found in a file. */
export function foundText(status: DocumentStatus | null): string {
  if (status === null) return 'The server does not know this document.';
  if (status.off !== undefined) return OFF[status.off];
  if (status.payloads === 0) return `No chat payload was found. Known are ${FORMS}.`;
  const problems = status.problems === 0 ? 'no problems' : count(status.problems, 'problem');
  return `${count(status.payloads, 'chat payload')} found, ${problems}. This file is looked at until it is closed.`;
}

/** One sentence about what was found in a file that was checked from disk. */
export function checkedText(checked: CheckedFile | null): string {
  if (checked === null) return 'The file cannot be read from here, or is too large for one value.';
  if (checked.payloads === 0) return `No chat payload was found. Known are ${FORMS}.`;
  const { payloads, problems, diagnostics } = checked;
  if (problems === 0) return `${count(payloads, 'chat payload')} found, no problems.`;
  const shown = diagnostics.length < problems ? `the first ${diagnostics.length} of them` : 'listed';
  return `${count(payloads, 'chat payload')} found, ${count(problems, 'problem')}, ${shown} among the problems.`;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
