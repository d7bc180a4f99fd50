import type { ToolResult } from './model.ts';

/** What a result says, where that is one text: as its content, or as the only part of it. */
export function wordsOfResult({ turn: { content } }: ToolResult): string | undefined {
  if (content.kind === 'text') return content.text;
  return content.kind === 'parts' && content.parts.length === 1 ? content.parts[0]?.text : undefined;
}
