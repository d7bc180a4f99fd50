import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { closest, providers, rules } from '@chatmend/engine';
import { type Page, pageOfErrors, pageOfProvider, pageOfRule, toMarkdown } from '@chatmend/engine/pages';
import { readSource, readStdin, unpackedName } from '../files/read.ts';
import { EXIT, type ExitCode, type Io, UsageError } from '../io.ts';
import { paletteFor } from '../report/color.ts';
import { pageText } from '../report/page.ts';
import type { ExplainArgs } from '../usage/args.ts';

/** `chatmend explain`: the page of a rule or a provider, or what a provider's error means. */
export async function explain(args: ExplainArgs, io: Io): Promise<ExitCode> {
  const { page, url } = namedTopic(args.topic) ?? (await errorTopic(args.topic, io));
  const below = url === undefined ? '' : `\n${url}\n`;
  const palette = paletteFor(io.stdout, io.env, args.color);
  io.stdout.write(
    args.format === 'markdown' ? toMarkdown(page) : `${pageText(page, palette, io.stdout.columns)}${below}`,
  );
  return EXIT.clean;
}

interface Topic {
  readonly page: Page;
  /** Where it stands on the web. */
  readonly url?: string;
}

function namedTopic(name: string): Topic | undefined {
  const wanted = name.trim().toLowerCase();
  const rule = rules().find(({ id }) => id === wanted);
  const provider = providers().find(({ id, name: other }) => id === wanted || other.toLowerCase() === wanted);
  const page = rule === undefined ? provider && pageOfProvider(provider.id) : pageOfRule(rule.id, true);
  const url = rule?.url ?? provider?.url;
  return page === undefined || url === undefined ? undefined : { page, url };
}

/** What the errors mean in a file, in standard input, or in the words of the command line themselves. */
async function errorTopic(given: string, io: Io): Promise<Topic> {
  const { text, from } = await textOf(given, io);
  const page = pageOfErrors(text, from === undefined ? {} : { name: unpackedName(from) });
  if (page !== undefined) return { page };
  if (from !== undefined)
    throw new UsageError(`explain: nothing in ${from} looks like the error of a provider.`);
  if (/\s\S+\s|[{}]/.test(given)) {
    throw new UsageError(
      'explain: these words are no refusal of a provider that is known. Give the whole error, with what stands around it.',
    );
  }
  throw new UsageError(
    `explain: "${given}" is neither a rule nor a provider. ${advice(given.trim().toLowerCase())}`,
  );
}

async function textOf(given: string, io: Io): Promise<{ readonly text: string; readonly from?: string }> {
  const absolute = resolve(io.cwd, given);
  const isFile = given.length < 1000 && existsSync(absolute) && !statSync(absolute).isDirectory();
  if (given !== '-' && !isFile) return { text: given };
  if (given === '-' && io.stdin.isTTY === true)
    io.stderr.write('Reading standard input; end it with Ctrl-D.\n');
  const read = given === '-' ? await readStdin(io.stdin, '<stdin>') : readSource(absolute, given);
  if (read.kind !== 'source') throw new UsageError(`explain: ${read.path}: ${read.message}`);
  return { text: read.source.text, from: read.source.path };
}

/** Names near the one given: those that hold it or a part of it, else the one spelled most alike. */
function advice(wanted: string): string {
  if (wanted === 'provider-error')
    return 'It is what a provider answered: "chatmend explain FILE" tells what it means.';
  const ids = [...rules(), ...providers()].map(({ id }) => id);
  const alike = closest(wanted, ids);
  const holding = ids.filter((id) => id !== alike && wanted.length > 2 && id.includes(wanted));
  const near = [...(alike === undefined ? [] : [alike]), ...holding].slice(0, 4);
  if (near.length === 0) return '"chatmend rules" and "chatmend providers" list them.';
  return `Did you mean ${near.map((id) => `"${id}"`).join(' or ')}?`;
}
