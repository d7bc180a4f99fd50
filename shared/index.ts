/**
 * `@chatmend/engine`: reads LLM chat requests, finds what a provider would refuse, repairs it.
 * Works in Node, browsers and workers; imports nothing of Node, LSP or VS Code.
 */
export * from './api.ts';
export { captures, dialects, providers, rules } from './catalog.ts';
export { isFolderLeftOut, mayHoldPayloads } from './files.ts';
export { inspect } from './inspect.ts';
export * from './project/index.ts';
export { holdingsOf } from './recall/archive.ts';
export { inspectRequest, jsonPatchOf, repairRequest } from './request.ts';
export { applyEdits } from './text/edits.ts';
export { LineIndex, type Position } from './text/lines.ts';
