import type { Stapfeiten } from '#shared/domein/stappen.ts';
import type { Context } from '../context.ts';
import { weiger } from '../weigering.ts';

/** 5.2.3: somebody in acute need sleeps inside tonight. Choosing another locatie, or none, moves or ends the stay. */
export function plaatsAcuut(context: Context, dossierId: string, feiten: Stapfeiten['acute-opvang']): void {
  const { db, opslag, vandaag } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const lopend = opslag.leesPlaatsingen(db, dossierId).find(({ soort, tot }) => soort === 'acuut' && tot === null);
  if (lopend?.locatieId === (feiten.locatieId ?? undefined)) return;
  if (lopend) opslag.beeindigPlaatsingen(db, dossierId, vandaag);
  if (!feiten.locatieId) return;
  const locatie = opslag.leesLocatie(db, feiten.locatieId);
  if (!locatie?.actief)
    weiger('ongeldige-invoer', {
      velden: [{ pad: 'invoer.feiten.locatieId', bericht: 'Kies een locatie die open is.' }],
    });
  opslag.schrijfPlaatsing(db, {
    id: context.id(),
    clientId: dossier.clientId,
    dossierId,
    locatieId: locatie.id,
    soort: 'acuut',
    van: feiten.tijdstip?.slice(0, 10) ?? vandaag,
    tot: null,
  });
}
