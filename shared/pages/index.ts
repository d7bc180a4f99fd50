/**
 * `@chatmend/engine/pages`: the pages of rules and providers, from the facts and examples the engine itself runs on.
 * Apart from the engine, because the examples are of no use to who only checks and repairs.
 */

import type { DocumentOptions } from '../api.ts';
import { providerById } from '../providers/registry.ts';
import { allRules } from '../rules/registry.ts';
import { errorPage, speaksOfError } from './error-page.ts';
import { examplesOf } from './examples.ts';
import { type OtherError, otherError } from './other-error-page.ts';
import type { Page } from './page.ts';
import { providerPage } from './provider-page.ts';
import { rulePage } from './rule-page.ts';

export { addressOfProvider, addressOfRule } from '../catalog.ts';
export { codeSpan, escapeMarkdown } from '../text/markdown.ts';
export { toMarkdown } from './markdown.ts';
export type { OtherError } from './other-error-page.ts';
export type { Block, Item, Page, Place, Span, Text } from './page.ts';

/** The page of a rule; `undefined` where there is no such rule. With `brief`, one example stands for all. */
export function pageOfRule(id: string, brief = false): Page | undefined {
  const rule = allRules.find((one) => one.id === id);
  return rule === undefined ? undefined : rulePage(rule, examplesOf(id), brief);
}

/** The page of a provider; `undefined` where there is no such provider. */
export function pageOfProvider(id: string): Page | undefined {
  const provider = providerById(id);
  return provider === undefined ? undefined : providerPage(provider);
}

/**
 * The page about the provider's errors in a text: what they mean, where the fault is if the request stands there, too, what
 * to do. With `at`, an offset, the error nearest to it comes first. `undefined` where nothing in the text looks like an error. Never throws.
 */
export function pageOfErrors(text: string, options: DocumentOptions = {}, at?: number): Page | undefined {
  return errorPage(text, options, at);
}

/** Whether `pageOfErrors` has more to say of a text than that somebody was answered 400. Never throws. */
export function holdsError(text: string, options: DocumentOptions = {}): boolean {
  return speaksOfError(text, options);
}

/**
 * What can be said of an error in a text that no rule is behind: a key, a quota, a length, words nobody knows, a report that is
 * cut. `undefined` where the text holds none. Never throws.
 */
export function pageOfOtherError(text: string): OtherError | undefined {
  return otherError(text);
}
