import { closest, providers, rules } from '@chatmend/engine';
import { type Page, pageOfProvider, pageOfRule } from '@chatmend/engine/pages';
import { EXIT, type ExitCode, type Io, UsageError } from '../io.ts';
import { paletteFor } from '../report/color.ts';
import { pageText } from '../report/page.ts';
import type { ExplainArgs } from '../usage/args.ts';

/** `chatmend explain`: the page of a rule or a provider. */
export function explain(args: ExplainArgs, io: Io): ExitCode {
  const { page, url } = topicOf(args.topic);
  const palette = paletteFor(io.stdout, io.env, args.color);
  io.stdout.write(`${pageText(page, palette, io.stdout.columns)}\n${url}\n`);
  return EXIT.clean;
}

/** What a person may ask about. */
function topicOf(name: string): { readonly page: Page; readonly url: string } {
  const wanted = name.trim().toLowerCase();
  const rule = rules().find(({ id }) => id === wanted);
  const provider = providers().find(({ id, name: other }) => id === wanted || other.toLowerCase() === wanted);
  const page = rule === undefined ? provider && pageOfProvider(provider.id) : pageOfRule(rule.id, true);
  const url = rule?.url ?? provider?.url;
  if (page !== undefined && url !== undefined) return { page, url };
  throw new UsageError(`explain: "${name}" is neither a rule nor a provider. ${advice(wanted)}`);
}

/** Names near the one given: those that hold it or a part of it, else the one spelled most alike. */
function advice(wanted: string): string {
  const ids = [...rules(), ...providers()].map(({ id }) => id);
  const alike = closest(wanted, ids);
  const holding = ids.filter((id) => id !== alike && wanted.length > 2 && id.includes(wanted));
  const near = [...(alike === undefined ? [] : [alike]), ...holding].slice(0, 4);
  if (near.length === 0) return '"chatmend rules" and "chatmend providers" list them.';
  return `Did you mean ${near.map((id) => `"${id}"`).join(' or ')}?`;
}
