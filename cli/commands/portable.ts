import { inspections } from '../inspections.ts';
import { EXIT, type ExitCode, type Io } from '../io.ts';
import { documentOptions } from '../options.ts';
import { paletteFor } from '../report/color.ts';
import { surveyJson } from '../report/portability/json.ts';
import { chapterMarkdown } from '../report/portability/markdown.ts';
import { Survey } from '../report/portability/survey.ts';
import { chapterText } from '../report/portability/text.ts';
import { documentReport } from '../report/report.ts';
import { Tally } from '../tally.ts';
import { Trouble } from '../trouble.ts';
import type { PortableArgs } from '../usage/args.ts';

/**
 * `chatmend check --portable`: who would refuse it. Exit status 1 where providers are named one by one and one of
 * them refuses something.
 */
export async function portable(args: PortableArgs, io: Io): Promise<ExitCode> {
  const tally = new Tally();
  const trouble = new Trouble(io, tally);
  const named = args.portable === 'all' ? undefined : args.portable;
  const survey = new Survey(named);
  // What is known of everybody is asked, whoever the payload was for.
  const options = { ...documentOptions(args), provider: 'generic', portability: true };
  for await (const encounter of inspections(args, options, io)) {
    if (encounter.kind === 'project') continue;
    const { path } = encounter;
    if (encounter.kind !== 'read') {
      trouble[encounter.kind](path, encounter.message);
      continue;
    }
    trouble.guard(path, () => survey.add(documentReport(path, encounter.inspect())));
  }
  io.stdout.write(printed(survey, args, io));
  if (tally.failed) return EXIT.failure;
  return named !== undefined && survey.refused ? EXIT.problems : EXIT.clean;
}

function printed(survey: Survey, args: PortableArgs, io: Io): string {
  const together = args.portable === 'all';
  if (args.format === 'json') return surveyJson(survey);
  if (survey.requests === 0) return 'No chat request found.\n';
  if (args.format === 'markdown')
    return survey.chapters.map((one) => chapterMarkdown(one, together)).join('\n');
  const palette = paletteFor(io.stdout, io.env, args.color);
  return survey.chapters.map((one) => chapterText(one, together, palette, io.stdout.columns)).join('\n');
}
