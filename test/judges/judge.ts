import type { Message } from '../unit/properties/history.ts';

/** A request body of Chat Completions. */
export interface ChatRequest {
  readonly model: string;
  readonly messages: readonly (Message | null)[];
}

/** Code of others that says whether a request is in order. */
export interface Judge {
  /** Package and function that judge. */
  readonly name: string;
  /** Kinds of damage it is known to see; each has to be refused at least once. */
  readonly sees: readonly string[];
  /** Its words where it refuses the request, `undefined` where it takes it. */
  refusal(request: ChatRequest): Promise<string | undefined>;
}
