import { bijwerkteksten as t } from '#shared/taal/bijwerken.ts';
import { nieuwsteGoede } from '../behoud/dienst.ts';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { bevestigSleutel, leesSleutels, stelSleutelVoor, trekSleutelIn } from './sleutels.ts';

/** A backup is waited for this often, so long: a file of gigabytes takes minutes. */
const wachtMs = 250;
const wachtKeren = 3600;

/** Makes a backup and waits until it was opened and found good. */
async function maakKopie({ behoud, nu }: Context): Promise<void> {
  if (!behoud?.dienst.beschikbaar) weiger('reservekopie-mislukt');
  const { dienst, open } = behoud;
  dienst.maakNu();
  for (let keer = 0; keer < wachtKeren; keer += 1) {
    if (!open.db.open) weiger('niet-ingelogd');
    const { kopieen, fout } = dienst.toestand();
    if ((nieuwsteGoede(kopieen ?? [])?.gemaaktOp ?? '') >= nu) return;
    if (fout && fout.op >= nu) weiger('reservekopie-mislukt', { melding: t.geenKopie });
    await new Promise((verder) => setTimeout(verder, wachtMs));
  }
  weiger('reservekopie-mislukt', { melding: t.geenKopie });
}

export const bijwerkbehandelaars: Behandelaars<
  | 'bijwerken.mag'
  | 'bijwerken.gegevens'
  | 'bijwerken.beginnen'
  | 'uitgeversleutel.stand'
  | 'uitgeversleutel.voorstellen'
  | 'uitgeversleutel.bevestigen'
  | 'uitgeversleutel.intrekken'
> = {
  'bijwerken.mag': () => null,
  'bijwerken.gegevens': ({ db, opslag, instellingen: { bijwerken }, nu }) => ({
    adres: bijwerken.adres,
    sleutels: [...bijwerken.sleutels],
    schema: opslag.leesSchemanummers(db).schema,
    nu,
  }),
  'uitgeversleutel.stand': leesSleutels,
  'uitgeversleutel.voorstellen': stelSleutelVoor,
  'uitgeversleutel.bevestigen': bevestigSleutel,
  'uitgeversleutel.intrekken': trekSleutelIn,
  'bijwerken.beginnen': tweedelig<'bijwerken.beginnen', void>({
    voorbereiden: (context) => maakKopie(context),
    uitvoeren: () => null,
  }),
};
