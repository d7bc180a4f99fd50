import { main } from './node/main.ts';

main(process.argv.slice(2));
