import { lijstnaam, weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Behandelaars } from '../context.ts';
import { effectieveStatus } from '../dossier/status.ts';
import { leesBezetting } from './bezetting.ts';

export const overzichtbehandelaars: Behandelaars<'dossier.lijst' | 'bezetting.overzicht' | 'bezetting.nacht'> = {
  'dossier.lijst': (context, { status, keten, vanaf, aantal }) => {
    const { db, opslag, vandaag, sessie } = context;
    const vraag = { status, keten, vandaag, locatieId: sessie.locatieId, verborgen: verborgenVoor(context) };
    return {
      regels: opslag.leesDossierlijst(db, vraag, vanaf, aantal).map((rij) => ({
        dossierId: rij.dossierId,
        weergavenaam: lijstnaam(rij),
        kenmerk: rij.kenmerk,
        keten: rij.keten,
        status: effectieveStatus(rij, vandaag),
        alleenOnderdak: rij.regime === 'alleen-onderdak',
        gemeldOp: rij.gemeldOp,
      })),
      totaal: opslag.telDossiers(db, vraag),
    };
  },
  'bezetting.overzicht': leesBezetting,
  'bezetting.nacht': (context, { locatieId, datum }) => {
    const { db, opslag } = context;
    const verborgen = new Set(verborgenVoor(context));
    // Who sleeps where must add up, so a shielded client keeps a row; not a name.
    return opslag.leesNacht(db, locatieId, datum).map((rij) => ({
      clientId: rij.clientId,
      weergavenaam: verborgen.has(rij.clientId) ? afschermingteksten.mens : weergavenaam(rij),
      stand: rij.stand,
    }));
  },
};
