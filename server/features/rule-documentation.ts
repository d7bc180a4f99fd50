import { documentationOf } from '../convert/rule-page.ts';
import { RuleDocumentationRequest } from '../protocol/index.ts';
import type { Session } from '../session.ts';

/** Hands out the documentation of a rule. */
export function ruleDocumentation({ connection, guard }: Session): void {
  connection.onRequest<RuleDocumentationRequest.Result, never>(
    RuleDocumentationRequest.method,
    guard.request<RuleDocumentationRequest.Params, RuleDocumentationRequest.Result>(
      'rule documentation',
      () => null,
      async ({ rule }) => documentationOf(rule) ?? null,
    ),
  );
}
