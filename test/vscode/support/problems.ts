import {
  type CodeAction,
  CodeActionKind,
  commands,
  type Diagnostic,
  DiagnosticSeverity,
  type Hover,
  languages,
  MarkdownString,
  type TextDocument,
  workspace,
} from 'vscode';
import { comparison } from './documents.ts';
import { seen } from './waiting.ts';

/** Waits until exactly these rules' problems stand in the document, in its order. */
export async function problems(document: TextDocument, ...rules: string[]): Promise<Diagnostic[]> {
  const wanted = rules.join();
  return await seen(languages.onDidChangeDiagnostics, () => {
    const found = ownProblems(document);
    return found.map(ruleOf).join() === wanted ? found : undefined;
  });
}

/** The one problem of a document, waited for. */
export async function problem(document: TextDocument, rule: string): Promise<Diagnostic> {
  const [found] = await problems(document, rule);
  return found as Diagnostic;
}

/** Waits until the one problem of a document has this severity. */
export async function severity(
  document: TextDocument,
  wanted: keyof typeof DiagnosticSeverity,
): Promise<void> {
  await seen(languages.onDidChangeDiagnostics, () => {
    const [found] = ownProblems(document);
    return found && DiagnosticSeverity[found.severity] === wanted ? true : undefined;
  });
}

/** What we say about a document at this moment; other extensions may have their own view. */
export function ownProblems(document: TextDocument): Diagnostic[] {
  return languages.getDiagnostics(document.uri).filter(({ source }) => source === 'chatmend');
}

/** The quick fixes for a problem, as the light bulb lists them. */
export async function quickFixes(document: TextDocument, { range }: Diagnostic): Promise<CodeAction[]> {
  const kind = CodeActionKind.QuickFix.value;
  // The last argument has the edits worked out, which the light bulb does only for the one chosen.
  return await commands.executeCommand('vscode.executeCodeActionProvider', document.uri, range, kind, 100);
}

const LOOKS = 5;

/** Takes the quick fix of this title; an unsafe one is shown first, and applied from there. */
export async function choose(document: TextDocument, of: Diagnostic, title: string): Promise<void> {
  let offered = await quickFixes(document, of);
  // On a busy machine VS Code gave up a question now and then, and showed nothing: a person looks again.
  for (let again = 0; again < LOOKS && offered.length === 0; again++)
    offered = await quickFixes(document, of);
  const fix = offered.find((action) => action.title === title);
  if (fix?.edit) await workspace.applyEdit(fix.edit);
  else if (fix?.command) {
    await commands.executeCommand(fix.command.command, ...(fix.command.arguments ?? []));
    await comparison();
    await commands.executeCommand('chatmend.applyPreview');
  } else throw new Error(`Not offered: ${title}. Offered: ${offered.map((each) => each.title).join(' · ')}`);
}

/** What a hover over the problem says, as Markdown. */
export async function hover(document: TextDocument, { range }: Diagnostic): Promise<string> {
  const hovers = await commands.executeCommand<Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    range.start,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof MarkdownString ? content.value : String(content)))
    .join('\n\n');
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
