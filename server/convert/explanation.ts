import type { Evidence, Inspection, Payload, TextProblem } from '@chatmend/engine';
import { providerName, ruleById } from './names.ts';
import type { Prose } from './prose.ts';
import { whoElse } from './who-else.ts';

/**
 * What is known about a problem besides its message, which editors show with it: in whose words it is refused, who else
 * refuses it, why that provider was asked, what rule is broken, and why it matters. An editor shows the first lines at once.
 */
export function explain(
  problem: TextProblem,
  inspection: Pick<Inspection, 'payloads' | 'standings' | 'refusal'>,
  prose: Prose,
): string {
  const { details, evidence, rule } = problem;
  if (details !== undefined) return details.map((paragraph) => prose.marked(paragraph)).join('\n\n');
  const payload = inspection.payloads[problem.payload];
  const info = ruleById(rule);
  const refusal = inspection.refusal(problem);
  const paragraphs = [
    evidence && ownWords(evidence, prose),
    refusal && prose.text(`Not repaired here: ${refusal}`),
    whoElse(inspection.standings(problem), evidence?.provider, prose),
    payload && prose.text(payload.target.reason + readAs(payload)),
    info === undefined ? prose.text(problem.message) : prose.strong(info.summary),
    info && firstParagraph(info.documentation),
    info ? prose.link(rule, info.url) : prose.code(rule),
  ];
  return paragraphs.filter((paragraph) => paragraph !== undefined && paragraph !== '').join('\n\n');
}

/** Why the payload was read in this format, where not its shape alone tells. */
function readAs({ dialect, dialectReason: reason }: Payload): string {
  return reason === undefined ? '' : ` Read as ${dialect}: ${reason}.`;
}

/** The rule's own Markdown, which reads well as plain text, too. */
function firstParagraph(documentation: string): string {
  return (documentation.split(/\n\s*\n/, 1)[0] ?? '').trim();
}

function ownWords({ provider, text, verdict, source }: Evidence, prose: Prose): string {
  const name = prose.strong(provider === 'generic' ? 'One server' : providerName(provider));
  const link = prose.link('source', source);
  if (text === undefined) return `${name} ${prose.text(`${verdict} this`)} (${link})`;
  return `${name} ${prose.text('answers')} (${link}):\n\n${prose.quote(text)}`;
}
