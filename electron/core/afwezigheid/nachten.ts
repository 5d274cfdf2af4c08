import { plusDagen } from '#shared/beleid/index.ts';
import type { Uitvoer } from '#shared/contract/tabel.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { afwezigheidteksten } from '#shared/taal/afwezig.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import type { Context } from '../context.ts';
import { beddenPerMens, bednamen } from '../deur/bed.ts';
import { weiger } from '../weigering.ts';
import { geldend, maakStukken } from '../vervolg/stukken.ts';
import { afwezigenVan, geschorstenVan } from './overzicht.ts';
import { leesSignalen, titelVan } from './signalen.ts';

type Nachten = Uitvoer<'verblijf.nachten'>;
type Nachtvak = Nachten['mensen'][number]['nachten'][number];
/** Twelve weeks, the running night included. */
const weken = 12;

const dagenVan = (van: string, tot: string): string[] => {
  const dagen: string[] = [];
  for (let dag = van; dag <= tot; dag = plusDagen(dag, 1)) dagen.push(dag);
  return dagen;
};

/** Nights, bed, absences, schorsingen, arrival and signals of everybody who stays on a dossier. */
export function leesNachten(context: Context, dossierId: string): Nachten {
  const { db, opslag, sessie } = context;
  const dossier = opslag.leesDossier(db, dossierId) ?? weiger('niet-gevonden');
  const tot = dezeNacht(context);
  const van = plusDagen(tot, 1 - weken * 7);
  const verborgen = new Set(verborgenVoor(context));
  const bewoners = opslag.leesBewonersVanDossier(db, dossierId);
  const namen = new Map(
    bewoners.map((b) => [b.clientId, verborgen.has(b.clientId) ? afschermingteksten.mens : weergavenaam(b)]),
  );
  const naamVan = (clientId: string): string => namen.get(clientId) ?? afschermingteksten.mens;
  const verblijven = opslag.leesPlaatsingen(db, dossierId);
  const waar = verblijven.findLast((v) => v.van <= tot && (v.tot === null || v.tot >= tot)) ?? null;
  const mensVan = (clientId: string) => ({ naam: naamVan(clientId), locatienaam: waar?.locatienaam ?? '' });
  const rijen = opslag.leesVastleggingen(db, dossierId);
  const stukken = maakStukken(rijen);
  const perMens = Map.groupBy(opslag.leesNachtenVanDossier(db, dossierId, van, tot), ({ clientId }) => clientId);
  const locaties = [...new Set(verblijven.map(({ locatieId }) => locatieId))];
  const bed = new Map(locaties.flatMap((id) => [...bednamen(context, id, tot)]));
  const bedNu = waar ? beddenPerMens(context, waar.locatieId, tot) : new Map<string, string>();
  const dagen = dagenVan(van, tot);

  function vak(clientId: string, datum: string): Nachtvak {
    const regel = perMens.get(clientId)?.find((n) => n.datum === datum);
    const vanHem = ({ wie }: { wie: string | null }): boolean => (wie ?? dossier.clientId) === clientId;
    const geschorst = geldend(stukken, 'schorsing').some(
      ({ inhoud: s }) =>
        vanHem(s) && s.datum <= datum && datum <= s.tot && (s.opgehevenPer === null || datum < s.opgehevenPer),
    );
    const afwezigheid = geldend(stukken, 'afwezigheid').some(
      ({ inhoud: a }) => vanHem(a) && a.datum <= datum && (a.terugOp === null || datum < a.terugOp),
    );
    const heeftPlek = verblijven.some(
      (v) => v.clientId === clientId && v.van <= datum && (v.tot === null || v.tot >= datum),
    );
    const sliep = regel?.stand === 'aanwezig' || regel?.stand === 'laat';
    const stand = geschorst && !sliep ? 'geschorst' : (regel?.stand ?? (heeftPlek ? 'open' : 'buiten'));
    const { bedId = null, tijd = null } = regel ?? {};
    return { datum, stand, afwezigheid, bed: bedId ? (bed.get(bedId) ?? null) : null, tijd };
  }

  const begeleidt = sessie.rechten.includes('begeleiding.lezen') || sessie.rechten.includes('dossier.schrijven');
  const { signalen, bron } = leesSignalen(context, dossier, naamVan);
  const vervallen = (rij: {
    vervallenOp: string | null;
    vervallenDoor: string | null;
    vervallenReden: string | null;
  }) =>
    rij.vervallenOp ? { op: rij.vervallenOp, door: rij.vervallenDoor ?? '', reden: rij.vervallenReden ?? '' } : null;
  return {
    van,
    tot,
    mensen: bewoners.map(({ clientId }) => ({
      clientId,
      naam: naamVan(clientId),
      bed: bedNu.get(clientId) ?? null,
      locatienaam: waar?.locatienaam ?? null,
      nachten: dagen.map((datum) => vak(clientId, datum)),
    })),
    afwezig: afwezigenVan(context, dossier, stukken, mensVan),
    geschorst: geschorstenVan(
      context,
      dossier,
      stukken,
      opslag.leesSchorsingakkoorden(db, dossierId),
      mensVan,
      (id) => rijen.findLast((r) => r.id === id)?.doorId ?? '',
    ),
    aankomsten: opslag.leesDeuraankomsten(db, dossierId).map((a) => ({
      id: a.id,
      clientId: a.clientId,
      naam: naamVan(a.clientId),
      locatienaam: a.locatienaam,
      tijdstip: a.tijdstip,
      door: a.door,
      vervallen: vervallen(a),
    })),
    signalen: begeleidt ? signalen : [],
    antwoorden: begeleidt
      ? bron.antwoorden.map(({ id, clientId, soort, antwoord, nachten, reden, door, op, ...rest }) => ({
          id,
          clientId,
          naam: naamVan(clientId),
          soort,
          titel: titelVan(soort),
          antwoord,
          nachten,
          reden,
          door,
          op,
          vervallen: vervallen(rest),
        }))
      : [],
    analogie: afwezigheidteksten.analogie,
  };
}
