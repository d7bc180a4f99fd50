import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { explain } from '../convert/explanation.ts';
import { markdown, plain } from '../convert/prose.ts';
import { toRange, touch } from '../convert/ranges.ts';
import type { Session } from '../session.ts';

/** Explains the problems under the cursor: what, why, in whose words, and who else refuses it. */
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
        if (first === undefined) return null;
        const texts = problems.map((problem) => explain(problem, inspection, prose));
        const rule = client.markdownHovers ? '\n\n---\n\n' : '\n\n';
        return { contents: { kind, value: texts.join(rule) }, range: toRange(document, first.range) };
      },
    ),
  );
}
