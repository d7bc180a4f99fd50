import type { Json, Operation } from '../../api.ts';
import type { DeclaredTool } from '../../conversation/request.ts';
import type { Strategy } from '../strategy.ts';

/** Writes tools of Chat Completions as the format of the request has them. */
export const strategy: Strategy = {
  id: 'rewrite-tool',
  description:
    'Writes tools of Chat Completions as the format of the request declares them. Safe: name, description and schema stay.',
  propose({ finding }, { conversation }) {
    const { tools = [] } = finding.subject;
    if (finding.variant !== 'nested' || tools.length === 0) return undefined;
    const written = tools.map((tool) => rewritten(tool, conversation.toolsAs === 'flat'));
    if (written.includes(undefined)) return undefined;
    return {
      title:
        tools.length === 1
          ? 'Write this tool as this format does'
          : `Write these ${tools.length} tools as this format does`,
      safety: 'safe',
      reason: 'Name, description and schema stay as they are.',
      operations: tools.map(
        ({ pointer }, at): Operation => ({ op: 'replace', at: pointer, value: written[at] as Json }),
      ),
    };
  },
};

/** The tool in its other form; nothing where it holds what that form has no place for. */
function rewritten({ value }: DeclaredTool, flat: boolean): Json | undefined {
  const { type, function: inner, cache_control: mark, ...others } = value as Record<string, Json>;
  const { parameters, ...members } = inner as Record<string, Json>;
  if (Object.keys(others).length > 0 || type !== 'function') return undefined;
  if (Object.keys(members).some((key) => !['name', 'description', 'strict'].includes(key))) return undefined;
  if (flat) {
    if (mark !== undefined) return undefined;
    return { type, ...members, ...(parameters === undefined ? {} : { parameters }) };
  }
  const schema = parameters ?? { type: 'object', properties: {} };
  return { ...members, input_schema: schema, ...(mark === undefined ? {} : { cache_control: mark }) };
}
