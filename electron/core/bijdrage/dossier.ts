import type { Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import type { Vastleggingen } from '#shared/domein/vastlegging.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { bijdrageteksten as tekst } from '#shared/taal/bijdrage.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import type { Context } from '../context.ts';
import { geldend, leesStukken } from '../vervolg/stukken.ts';
import { toetsBijdrage } from './lijst.ts';
import { ontbreektAan, teltVanaf } from './rekenen.ts';

type Gelezen = Uitvoer<'bijdrage.dossier'>;

/** The woonbijdrage that runs or comes; of several the one that begins last. */
function lopendeWoonbijdrage(context: Context, dossierId: string): Vastleggingen['woonbijdrage'] | null {
  const alle = geldend(leesStukken(context, dossierId), 'woonbijdrage').map(({ inhoud }) => inhoud);
  return alle.toSorted((a, b) => a.datum.localeCompare(b.datum)).at(-1) ?? null;
}

/** Every closed month in which somebody of this dossier stands on a list, newest first. */
function leesMaanden(context: Context, dossierId: string): Gelezen['maanden'] {
  const { db, opslag } = context;
  const verborgen = new Set(verborgenVoor(context));
  const bewoners = new Map(opslag.leesBewonersVanDossier(db, dossierId).map((rij) => [rij.clientId, rij]));
  const locaties = [...new Set(opslag.leesPlaatsingen(db, dossierId).map(({ locatieId }) => locatieId))];
  return locaties
    .flatMap((locatieId) => {
      const locatie = opslag.leesLocatie(db, locatieId)?.naam ?? '';
      return opslag.leesGeslotenLijsten(db, locatieId).flatMap(({ maand, versie, inhoud }) =>
        inhoud.regels.flatMap(({ clientId, totaal, tegoed }) => {
          const wie = opslag.leesHuidigeClient(db, clientId);
          const rij = bewoners.get(wie);
          if (!rij) return [];
          const naam = verborgen.has(wie) ? afschermingteksten.mens : weergavenaam(rij);
          return [{ locatieId, maand, locatie, wie, naam, versie, totaal, tegoed }];
        }),
      );
    })
    .sort((a, b) => b.maand.localeCompare(a.maand) || a.naam.localeCompare(b.naam, 'nl'));
}

/** 5.2.13 for one dossier: what the toets says, from which day a woonbijdrage counts or what it misses, and the closed months. */
export function leesDossierbijdrage(context: Context, dossierId: string): Gelezen {
  const w = lopendeWoonbijdrage(context, dossierId);
  const uitleg = toetsBijdrage(context, dossierId, w);
  const vanaf = uitleg?.gevolg.woonbijdrageVanaf ?? null;
  const telt = w && teltVanaf(w, vanaf);
  const mist = w ? ontbreektAan(w).map((wat) => tekst.ontbreekt[wat]) : [];
  const waarom = !w ? tekst.geenWoonbijdrage : mist.length > 0 ? tekst.mist(mist) : tekst.onbekendeDag;
  return { uitleg, vanaf, telt, waaromNiet: telt ? '' : waarom, maanden: leesMaanden(context, dossierId) };
}
