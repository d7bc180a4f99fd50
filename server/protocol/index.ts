/**
 * What client and server say to each other beyond LSP: method names and plain data, nothing of a protocol
 * library, so that both sides import this and each keeps its own copy of the library.
 */
export * from './check-file.ts';
export * from './cuts.ts';
export * from './explain-error.ts';
export * from './initialization.ts';
export * from './plan.ts';
export * from './read-file.ts';
export * from './read-folder.ts';
export * from './remember-folder.ts';
export * from './rule-documentation.ts';
export * from './status.ts';
