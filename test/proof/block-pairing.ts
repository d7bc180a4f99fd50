/** A message of blocks, as far as pairing needs it. */
interface Message {
  readonly role: string;
  readonly blocks: readonly Block[];
}

type Block = Readonly<Record<string, unknown>>;

/** What tells calls and results among the blocks of a format. */
interface Shape {
  /** Whether neighbouring messages of one role are made one first. */
  readonly joined: boolean;
  /** Whether what has no id answers by number, whatever the other side names. */
  readonly numbered?: boolean;
  /** The id of a call; nothing where the block is none. */
  callOf(block: Block): { id: unknown } | undefined | unknown;
  resultOf(block: Block): { id: unknown } | undefined | unknown;
}

/**
 * Whether calls and results pair as the providers of such formats want it: ids are used once in a message that calls,
 * the message behind it answers each of them once, and no result stands elsewhere.
 * Knows nothing of the engine, to judge it.
 * https://platform.claude.com/docs/en/agents-and-tools/tool-use/handle-tool-calls
 * https://docs.aws.amazon.com/bedrock/latest/userguide/tool-use-inference-call.html
 */
export function pairs(
  messages: readonly Message[],
  { joined, numbered = false, callOf, resultOf }: Shape,
): boolean {
  let open: unknown[] = [];
  for (const { blocks } of joined ? join(messages) : messages) {
    const ids = (of: (block: Block) => unknown) =>
      blocks
        .map(of)
        .filter((one) => one !== undefined)
        .map((one) => (one as { id: unknown }).id);
    const results = ids(resultOf);
    const strange = results.filter((id) => !take(open, id));
    // Without ids they answer by number: the ones that have none are good for any.
    const named = strange.filter((id) => id !== undefined).length;
    const nameless = open.filter((id) => id === undefined).length;
    if (strange.length > 0 && (!numbered || named > nameless)) return false;
    if (open.length !== strange.length) return false;
    open = ids(callOf);
    const given = open.filter((id) => id !== undefined);
    if (!numbered && new Set(given).size !== given.length) return false;
  }
  return open.length === 0;
}

/** Takes an id out of those that are open; whether it was there. */
function take(open: unknown[], id: unknown): boolean {
  const at = id === undefined ? -1 : open.indexOf(id);
  if (at !== -1) open.splice(at, 1);
  return at !== -1;
}

function join(messages: readonly Message[]): Message[] {
  const made: { role: string; blocks: Block[] }[] = [];
  for (const { role, blocks } of messages) {
    const last = made.at(-1);
    if (last?.role === role) last.blocks.push(...blocks);
    else made.push({ role, blocks: [...blocks] });
  }
  return made;
}
