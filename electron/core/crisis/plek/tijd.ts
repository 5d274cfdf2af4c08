import { lokaalVanMoment } from '../../klok.ts';

/** Whole minutes from now to an Amsterdam wall-clock time; below 0 when it has passed. */
export const minutenTot = (nu: string, lokaal: string): number => {
  const [van, tot] = [lokaalVanMoment(nu), lokaal].map((tijd) => Date.parse(`${tijd}:00Z`)) as [number, number];
  return Math.round((tot - van) / 60_000);
};

/** Whether an Amsterdam wall-clock time has come. */
export const isVoorbij = (nu: string, lokaal: string): boolean => lokaal <= lokaalVanMoment(nu);
