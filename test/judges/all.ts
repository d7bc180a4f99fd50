import { generativeAi } from './generative-ai.ts';
import type { Judge } from './judge.ts';
import { mistralClient } from './mistral.ts';
import { openaiAgents } from './openai-agents.ts';
import { typedJudges } from './typed.ts';
import { vercelAi } from './vercel-ai.ts';

/** Every judge of requests. */
export const judges: readonly Judge[] = [vercelAi, openaiAgents, ...typedJudges, mistralClient, generativeAi];
