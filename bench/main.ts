import { benchGrowth } from './growth.bench.ts';
import { benchInspect } from './inspect.bench.ts';
import { benchLogs } from './logs.bench.ts';
import { benchRepair } from './repair.bench.ts';

const sizes = process.argv.slice(2).map(Number);
await benchInspect(sizes.length > 0 ? sizes : [1, 10, 50]);
await benchLogs(50);
benchRepair(3000);
benchGrowth();
