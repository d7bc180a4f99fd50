import type { Json, Operation } from '../../api.ts';
import type { Strategy } from '../strategy.ts';
import { elementOf, rewrittenTools } from '../tool-forms.ts';

/** Variants of `tool-definition` that are another format's way of declaring. */
const FORMS = new Set(['nested', 'flat', 'input-schema', 'tool-spec', 'converse', 'declarations']);

/** Writes tools of another format as the format of the request has them. */
export const strategy: Strategy = {
  id: 'rewrite-tool',
  description:
    'Writes tools of another format as the format of the request declares them. Safe: name, description and schema stay.',
  propose({ finding }, { conversation }) {
    const { tools = [] } = finding.subject;
    const { toolsAs } = conversation;
    if (!FORMS.has(finding.variant) || tools.length === 0 || toolsAs === undefined) return undefined;
    const written = rewrittenTools(tools, toolsAs);
    if (written === undefined) return undefined;
    const elements = [...new Set(tools.map(elementOf))];
    const astray = toolsAs === 'converse' && finding.pointer.startsWith('/tools');
    const operations = astray
      ? intoConfig(written, elements.length, conversation.value)
      : inPlaceOf(elements, written);
    if (operations === undefined) return undefined;
    return {
      title:
        tools.length === 1
          ? 'Write this tool as this format does'
          : `Write these ${tools.length} tools as this format does`,
      safety: 'safe',
      reason: 'Name, description and schema stay as they are.',
      operations,
    };
  },
};

/** New elements where old ones stood: all but the last in place of one each, what is left in place of the last. */
function inPlaceOf(elements: readonly string[], written: readonly Json[]): Operation[] {
  return elements.flatMap((at, index): Operation[] => {
    const value = written[index];
    if (value === undefined) return [{ op: 'remove', at }];
    const more = index === elements.length - 1 ? written.slice(index + 1) : [];
    const slot = at.replace(/(?<!\d)\d+$/, (digits) => String(Number(digits) + 1));
    return [
      { op: 'replace', at, value },
      ...more.map((one): Operation => ({ op: 'insert', at: slot, value: one })),
    ];
  });
}

/** Converse keeps its tools in a member of their own; nothing where there is one, or where other tools would be left. */
function intoConfig(written: readonly Json[], count: number, body: unknown): Operation[] | undefined {
  const { tools, toolConfig } = body as { tools?: readonly unknown[]; toolConfig?: unknown };
  if (toolConfig !== undefined || tools?.length !== count) return undefined;
  return [
    { op: 'remove', at: '/tools' },
    { op: 'insert', at: '/toolConfig', value: { tools: written } },
  ];
}
