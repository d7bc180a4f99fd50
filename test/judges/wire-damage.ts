import type { Message } from '../unit/properties/history.ts';
import type { Body } from './judge.ts';

/** Damages a request; `at` chooses which message. */
export type WireDamage = (request: Body, at: number) => Body;

/** What goes wrong in how a request is written, whatever its format. */
export const wireDamage: Readonly<Record<string, WireDamage>> = {
  'null in place of a message': (request, at) => changed(request, at, () => null),
  'no role': (request, at) => changed(request, at, ({ role: _, ...rest }) => rest),
  'a role of another format': (request, at) =>
    changed(request, at, (message) => ({ ...message, role: 'ai' })),
  'a number as the content': (request, at) => withContent(request, at, () => 22),
  'no content': (request, at) => withContent(request, at, () => undefined),
  'a number among the parts': (request, at) =>
    withContent(request, at, (content) => [...(Array.isArray(content) ? content : []), 22]),
  'calls without names': (request, at) => changed(request, at, withoutNames),
};

function changed(request: Body, at: number, change: (message: Message) => unknown): Body {
  const list = Array.isArray(request.contents) ? 'contents' : 'messages';
  const messages = request[list] as Message[];
  const index = at % messages.length;
  return {
    ...request,
    [list]: messages.map((message, one) => (one === index ? change(message) : message)),
  };
}

function withContent(request: Body, at: number, change: (content: unknown) => unknown): Body {
  const key = Array.isArray(request.contents) ? 'parts' : 'content';
  return changed(request, at, ({ [key]: content, ...rest }) => {
    const next = change(content);
    return next === undefined ? rest : { ...rest, [key]: next };
  });
}

function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutNames);
  if (value === null || typeof value !== 'object') return value;
  const rest = Object.entries(value).filter(([key]) => key !== 'name');
  return Object.fromEntries(rest.map(([key, member]) => [key, withoutNames(member)]));
}
