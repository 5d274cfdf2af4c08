export interface Failure {
  name: string;
  why: string;
  seed?: string;
}
export function failedUnits(report: unknown): Failure[];
export function failedWalks(report: unknown): Failure[];
export function tell(failures: readonly Failure[], root: string): string[];
