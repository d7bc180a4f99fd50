import { type DialectId, inspect, inspectRequest } from '@chatmend/engine';
import { examplesOf } from '../../../shared/pages/examples.ts';
import { allRules } from '../../../shared/rules/registry.ts';
import { fixture } from '../../../shared/testing/fixture.ts';
import { archetypes } from '../../archetypes/archetypes.ts';
import { forms } from '../../archetypes/forms.ts';
import { historyOf } from '../../archetypes/history.ts';
import type { Body } from '../judge.ts';

/** A request of ours that judges of others can be shown. */
export interface Case {
  /** What it is an example of. */
  readonly group: string;
  readonly title: string;
  readonly dialect: DialectId;
  readonly request: Body;
}

/** Where the archetypes of broken histories stand. */
export const ARCHETYPES = 'archetypes';

/** All examples of the rules that are whole JSON, and the archetypes in every format, in the order of their names. */
export function allCases(): Case[] {
  return [...allRules.flatMap(({ id }) => casesOf(id)), ...archetypeCases()];
}

function casesOf(rule: string): Case[] {
  return examplesOf(rule).flatMap(({ title, text: marked, ...options }) => {
    const { text } = fixture(marked);
    const { payloads } = inspect(text, options);
    return payloads.flatMap(({ record, pointer, dialect, layers }): Case[] => {
      const value = layers.length > 0 ? undefined : valueAt(text, record, pointer);
      if (value === undefined || value === null || typeof value !== 'object') return [];
      const request = Array.isArray(value) ? { messages: value } : (value as Body);
      // Nobody but its address says that it is a request of this format, and judges see none.
      if (inspectRequest(request, { dialect }).dialect !== dialect) return [];
      return [{ group: rule, title, dialect, request }];
    });
  });
}

/** A payload of a document that is JSON or JSON Lines; nothing where it is broken off. */
function valueAt(text: string, record: number, pointer: string): unknown {
  const keys = pointer.split('/').slice(1);
  try {
    const root: unknown = JSON.parse(text);
    return keys.reduce((value, key) => (value as Record<string, unknown>)[key], root);
  } catch {
    const line = text.split('\n').filter((one) => one.trim() !== '')[record - 1];
    try {
      return keys.reduce(
        (value, key) => (value as Record<string, unknown>)[key],
        JSON.parse(line ?? '') as unknown,
      );
    } catch {
      return undefined;
    }
  }
}

function archetypeCases(): Case[] {
  return forms.flatMap(({ dialect, body }) =>
    archetypes.map(({ title, broken }) => ({
      group: ARCHETYPES,
      title,
      dialect: dialect as DialectId,
      request: body(historyOf(broken)),
    })),
  );
}
