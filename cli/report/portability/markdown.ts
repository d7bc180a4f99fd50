import { escapeMarkdown } from '@chatmend/engine/pages';
import { visible } from '../visible.ts';
import { type Cell, ranked } from './ranking.ts';
import type { Chapter } from './survey.ts';
import { exceptionsOf, LEGEND, letterOf, nothing, placesOf, question, SIGNS } from './words.ts';

/** A chapter as Markdown, for an issue or a wall. */
export function chapterMarkdown(chapter: Chapter, together: boolean): string {
  const { concerns } = chapter;
  if (concerns.length === 0) return `${nothing(chapter)}\n`;
  const { taking, refusing, silent } = ranked(chapter, together);
  const rows = [...taking, ...refusing].map(
    ({ names, cells }) => `| ${names.map(escapeMarkdown).join(', ')} | ${cells.map(sign).join(' | ')} |`,
  );
  const exceptions = exceptionsOf(chapter);
  const blocks = [
    [`## ${question(chapter)}`],
    concerns.map(
      (concern, index) =>
        `- **${letterOf(index)}** \`${concern.rule}\`: ${escapeMarkdown(visible(concern.message))} (${escapeMarkdown(placesOf(concern))})`,
    ),
    [
      `| | ${concerns.map((_, index) => letterOf(index)).join(' | ')} |`,
      `|---|${concerns.map(() => ':-:|').join('')}`,
      ...rows,
    ],
    [LEGEND],
    exceptions.length === 0
      ? []
      : ['\\* depends on the model:', '', ...exceptions.map((one) => `- ${escapeMarkdown(one)}`)],
    silent.length === 0 ? [] : [`Nobody knows anything of it at ${silent.map(escapeMarkdown).join(', ')}.`],
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function sign({ verdict, depends }: Cell): string {
  return `${SIGNS[verdict]}${depends ? '\\*' : ''}`;
}
