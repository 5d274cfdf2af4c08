import { z } from 'zod';

/** Where a rule or a number comes from. `toelichting` (Dutch) says how we read the text; it is never left out. */
export const bronSchema = z.strictObject({
  tekst: z.string().min(1),
  versie: z.string().min(1),
  artikel: z.string().min(1),
  lid: z.string().min(1).optional(),
  onderdeel: z.string().min(1).optional(),
  toelichting: z.string().min(1),
});
export type Bron = Readonly<z.infer<typeof bronSchema>>;

type Plaats = { readonly lid?: string; readonly onderdeel?: string };

function bronnenUit(tekst: string, versie: string) {
  return (artikel: string, toelichting: string, plaats: Plaats = {}): Bron => ({
    tekst,
    versie,
    artikel,
    ...plaats,
    toelichting,
  });
}

/** The Beleidsregels that apply from 1 January 2025 (published 30 May 2025, with retroactive effect). */
export const beleidsregels = bronnenUit(
  'Beleidsregels maatschappelijke ondersteuning en jeugdhulp Rotterdam 2025',
  'Gemeenteblad 2025 nr. 235571',
);
/** The framework of before the Beleidsregels; only for reviewing a besluit of that time. */
export const wmoKader = bronnenUit('Wmo-kader Rotterdam 2015', 'vastgesteld 16 oktober 2014');
export const wmo = bronnenUit('Wet maatschappelijke ondersteuning 2015', 'geldend vanaf 1 januari 2015');
export const uitvoeringsbesluitWmo = bronnenUit('Uitvoeringsbesluit Wmo 2015', 'geldend vanaf 1 januari 2015');
export const awb = bronnenUit('Algemene wet bestuursrecht', 'geldend vanaf 1 januari 1994');
export const avg = bronnenUit('Algemene verordening gegevensbescherming', 'geldend vanaf 25 mei 2018');
export const algemeneTermijnenwet = bronnenUit('Algemene termijnenwet', 'geldend vanaf 1 april 1965');
export const burgerlijkWetboek = bronnenUit('Burgerlijk Wetboek Boek 1', 'geldend vanaf 1 januari 1988');
export const identificatiewet = bronnenUit('Wet op de identificatieplicht', 'geldend vanaf 1 januari 2005');
export const leerplichtwet = bronnenUit('Leerplichtwet 1969', 'geldend vanaf 1 augustus 2007');
export const wetKinderopvang = bronnenUit('Wet kinderopvang', 'geldend vanaf 1 januari 2018');
/** A choice of the product that no policy text makes; an administrator can change it. */
export const instelling = bronnenUit('Instelling van Centraal Onthaal', 'beginwaarde');

/** What the policy leaves to a person: the screen asks `vraag` and wants a motivering. */
export const nietGemodelleerdSchema = z.strictObject({
  id: z.string().min(1),
  artikel: z.string().min(1),
  onderwerp: z.string().min(1),
  reden: z.string().min(1),
  vraag: z.string().min(1),
});
export type NietGemodelleerd = Readonly<z.infer<typeof nietGemodelleerdSchema>>;
