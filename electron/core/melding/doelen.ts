import type { Context } from '../context.ts';

/** What a purpose of toestemming is called; one that is no longer in the settings by its code. */
export const doelnaam = ({ instellingen }: Pick<Context, 'instellingen'>, doel: string): string =>
  instellingen.toestemmingsdoelen.find(({ code }) => code === doel)?.naam ?? doel;
