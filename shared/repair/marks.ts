/**
 * The texts the repair writes itself. All begin with the same mark, so that people, models and the next run
 * can tell them from what a tool said.
 */
export const MARK = '[chatmend]';

/** Stands for a result nobody recorded; it names no cause, because none is known. */
export const NO_RESULT = `${MARK} No result was recorded for this tool call.`;

/** Stands in front of a result that is kept as a user message. */
export function keptResult(callId: string | undefined, name: string | undefined): string {
  const which = callId === undefined ? '' : ` ${callId}`;
  const tool = name === undefined ? '' : ` (${name})`;
  return `${MARK} Result of tool call${which}${tool}, whose call is not in this history:`;
}

/** Stands between two results that were joined into one. */
export const SECOND_RESULT = `${MARK} A second result of the same call:`;

/** Name of an inserted call whose tool nobody knows. */
export const UNKNOWN_TOOL = 'unknown_tool';

/** Key under which arguments that are no JSON are kept. */
export const UNPARSED = '_unparsed';
