export const standaard: string;
export function klokverzet(om: string, nu: number): number;
