import { sameJson } from '../text/same.ts';
import type { ToolResult } from './model.ts';

/** Whether a repeated result is equal to the first one of its call, member for member. */
export function saysTheSame({ turn, call }: ToolResult): boolean {
  return sameJson(turn.value, call?.result?.turn.value);
}
