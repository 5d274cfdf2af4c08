import { z } from 'zod';
import { beleidsregels } from '../bron.ts';
import { type Context, maakToets } from '../toets.ts';
import { alsJaNee, bekend, indienWaar, of, type Uitkomst } from '../uitkomst.ts';
import { getal, jaNee } from '../velden.ts';

const feitenSchema = z.strictObject({
  verwachteTemperatuur: getal('Verwachte temperatuur (°C)', 'Hoeveel graden wordt het volgens de verwachting morgen?'),
  humanitaireReden: jaNee('Humanitaire reden', 'Zijn gevoelstemperatuur of weer zo dat openen nodig is?'),
  afstemmingG4: jaNee('Afgestemd met de G4', 'Is het besluit afgestemd met de andere drie grote steden?'),
  besluit: jaNee('Besluit genomen', 'Is namens het college besloten om te openen?'),
});
type Feiten = z.infer<typeof feitenSchema>;

function weer({ verwachteTemperatuur, humanitaireReden }: Feiten, c: Context): Uitkomst {
  const vriest = bekend(verwachteTemperatuur) ? verwachteTemperatuur < c.waarde('wintertemperatuur') : null;
  return of(indienWaar(vriest), indienWaar(humanitaireReden));
}

/** 5.2.14: whether the winteropvang opens. */
export const winteropvang = maakToets({
  naam: 'winteropvang',
  titel: 'Winteropvang',
  artikel: '5.2.14',
  feitenSchema,
  voorwaarden: [
    {
      id: 'weer',
      bron: beleidsregels('5.2.14', 'Vorst in de verwachting voor de volgende dag, of een humanitaire reden.'),
      zin: 'Het gaat vriezen, of het weer maakt openen om humanitaire redenen nodig.',
      feiten: ['verwachteTemperatuur', 'humanitaireReden'],
      beoordeel: weer,
    },
    {
      id: 'afstemming-g4',
      bron: beleidsregels('5.2.14', 'Voor het besluit is er overleg met de andere grote steden.'),
      zin: 'Het besluit is afgestemd met de andere grote steden.',
      feiten: ['afstemmingG4'],
      beoordeel: (feiten) => indienWaar(feiten.afstemmingG4),
    },
    {
      id: 'besluit',
      bron: beleidsregels('5.2.14', 'Openen en sluiten gebeurt namens het college.'),
      zin: 'Er is namens het college besloten om te openen.',
      feiten: ['besluit'],
      beoordeel: (feiten) => indienWaar(feiten.besluit),
    },
  ],
  gevolg: (_feiten, _c, bevindingen) => ({
    openen: alsJaNee(bevindingen.van('weer')),
    ontbreekt: bevindingen.met('niet-voldaan', 'onbekend').filter((id) => id !== 'weer'),
  }),
  notModelled: [
    {
      id: 'humanitaire-reden',
      artikel: '5.2.14',
      onderwerp: 'Of er een humanitaire reden is',
      reden: 'Voor gevoelstemperatuur en ander zwaar weer staat er geen grens.',
      vraag: 'Waarom is openen nodig om humanitaire redenen?',
    },
  ],
});
