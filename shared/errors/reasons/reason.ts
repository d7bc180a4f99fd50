import type { Provider } from '../../providers/provider.ts';
import { allProviders, providerById } from '../../providers/registry.ts';
import { allRules } from '../../rules/registry.ts';
import { listing } from '../../rules/words.ts';
import { short } from '../../text/short.ts';
import type { ProviderError } from '../error.ts';
import { howToCapture } from './capture.ts';
import { misleading } from './misleading.ts';
import { reasonOfPlace } from './place.ts';
import { whoAnswered } from './who-answered.ts';

/** What an error tells without the request it answers. Sentences for people; `code` is marked up, nothing else. */
export interface Reason {
  /** What is wrong with the request, in one sentence. */
  readonly headline: string;
  /** Who refused it, and what of it the answer names. */
  readonly who: string;
  /** How that comes about. */
  readonly why: readonly string[];
  /** What to know about words that point elsewhere. */
  readonly misleads: readonly string[];
  /** What to do next, in order. */
  readonly next: readonly string[];
}

/** Reasons from what stands in an error; `text` is what it was found in; `found`: what it answers, too. */
export function reasonOf(error: ProviderError, text: string, found = false): Reason {
  const [rule = ''] = error.rules;
  const known = allRules.find(({ id }) => id === rule);
  const reading = reasonOfPlace(rule, error.places[0]);
  return {
    headline: known?.summary ?? '',
    who: whoRefused(error),
    why: reading === undefined ? [firstParagraph(known?.documentation ?? '')] : [reading],
    misleads: misleading(error.rules, error.places[0], found, text.slice(error.range.start, error.range.end)),
    next: next(error, text),
  };
}

/** `OpenRouter (Azure OpenAI behind it) answered 400.`, else whose words they are, and what of the request they name. */
export function whoRefused(error: ProviderError): string {
  const isNamed = error.provider !== undefined || error.upstream !== undefined;
  const voice = isNamed ? '' : voices(error.saidBy);
  return [whoAnswered(error), voice, names(error)].filter((part) => part !== '').join(' ');
}

function names({ places, ids }: ProviderError): string {
  const all = [...places.map(({ text }) => text), ...ids].map((one) => `\`${short(one)}\``);
  return all.length === 0 ? 'It names no message.' : `It names ${listing(all)}.`;
}

/** Whose words they are, where the sender is not named: a hint, not more. */
function voices(saidBy: readonly string[]): string {
  const all = saidBy.map((id) => providerById(id)).filter((one): one is Provider => one !== undefined);
  if (all.length === 0) return '';
  // Whom others extend is the one whose words they repeat.
  const weight = (one: Provider) =>
    allProviders.filter((other) => other.extends === one.id).length * 1000 + one.facts.length;
  const [first, ...others] = [...all].sort((a, b) => weight(b) - weight(a)) as [Provider, ...Provider[]];
  if (others.length === 0) return `These are the words of ${first.name}.`;
  const rest = others.length > 2 ? 'and of others' : `and of ${listing(others.map(({ name }) => name))}`;
  return `These are the words of ${first.name}, ${rest}.`;
}

function next(error: ProviderError, text: string): string[] {
  const [place] = error.places;
  const element = place === undefined ? undefined : `\`${place.list}[${place.index}]\``;
  const before = place?.index === 0 ? '' : ' and the one before';
  return [
    `Get hold of the request as it was sent. ${howToCapture(text, error.range)}`,
    `Run \`chatmend check\` on it, or open it in an editor with Chatmend: it marks the message${element === undefined ? '' : ` (look at ${element}${before})`} and offers the repair; \`chatmend fix\` writes it.`,
    ...(isAboutPairs(error.rules[0])
      ? [
          'Keep the request before this one and its answer, too: where the answer made the call and this request lacks it, it was lost between the two, and that is the place to mend in the program.',
        ]
      : []),
  ];
}

/** Whether a rule is about calls and results that do not find each other. */
function isAboutPairs(rule: string | undefined): boolean {
  return /tool-result|tool-call$/.test(rule ?? '');
}

function firstParagraph(documentation: string): string {
  return (documentation.split(/\n\s*\n/, 1)[0] ?? '').replace(/\s+/g, ' ').trim();
}
