import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { otherErrorAt } from '../convert/error-page.ts';
import { explain } from '../convert/explanation.ts';
import { markdown, plain } from '../convert/prose.ts';
import { toRange, touch } from '../convert/ranges.ts';
import type { Session } from '../session.ts';

/**
 * Explains the problems under the cursor: what, why, in whose words, and who else refuses it. In an excerpt without a request also
 * an error that is no problem of the history.
 */
export function hover(session: Session): void {
  const { client, connection, guard, inspections } = session;
  const prose = client.markdownHovers ? markdown : plain;
  const kind = client.markdownHovers ? MarkupKind.Markdown : MarkupKind.PlainText;
  connection.onHover(
    guard.request<HoverParams, Hover | null>(
      'hover',
      () => null,
      async ({ textDocument, position }) => {
        const inspected = await inspections.get(textDocument.uri);
        if (inspected === undefined) return null;
        const { document, inspection } = inspected;
        const offset = document.offsetAt(position);
        const at = { start: offset, end: offset };
        const problems = inspection.problemsAt(at).filter(({ range }) => touch(range, at));
        const [first] = problems;
        if (first === undefined) {
          const other = inspection.payloads.length > 0 ? undefined : otherErrorAt(inspection.text, offset);
          return other === undefined
            ? null
            : { contents: { kind, value: other.markdown }, range: toRange(document, other.range) };
        }
        const texts = problems.map((problem) => explain(problem, inspection, prose));
        const rule = client.markdownHovers ? '\n\n---\n\n' : '\n\n';
        return { contents: { kind, value: texts.join(rule) }, range: toRange(document, first.range) };
      },
    ),
  );
}
