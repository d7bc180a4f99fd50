import type { Survey } from './survey.ts';

/** A survey as JSON: per format, what was found where, and what each provider does with it, with words and source. */
export function surveyJson({ requests, chapters }: Survey): string {
  const formats = chapters.map(({ dialect, requests: here, concerns }) => ({
    dialect,
    requests: here,
    problems: concerns.map(({ rule, message, places, standings }) => ({
      rule,
      message,
      places,
      providers: [...standings.values()],
    })),
  }));
  return `${JSON.stringify({ version: 1, requests, formats }, null, 1)}\n`;
}
