import type { Turn } from './model.ts';

/** Whether a turn instructs: in a role its format has, or in one only other formats have. */
export function instructs({ role, wireRole }: Turn): boolean {
  return [role, wireRole].some((one) => one === 'system' || one === 'developer');
}
