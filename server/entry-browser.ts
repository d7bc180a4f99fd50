import { main } from './browser/main.ts';

main(globalThis as unknown as Parameters<typeof main>[0]);
