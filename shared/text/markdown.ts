/** Words as they are, where Markdown is read: none of them becomes markup or HTML. */
export function escapeMarkdown(words: string): string {
  return words
    .replace(/[\\`*[\]]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|^[#>+-](?= )/gu, '\\$&')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
}

/** Words on one line between backticks, whatever stands in them. */
export function codeSpan(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${line}${fence}` : `${fence} ${line} ${fence}`;
}

/** A link whose address may hold anything. */
export function linkTo(label: string, address: string): string {
  const safe = address.replace(/[\s()<>[\]]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `[${escapeMarkdown(label)}](${safe})`;
}
