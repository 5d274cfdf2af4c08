import { plusDagen } from '#shared/beleid/kalender.ts';
import { telsoorten } from '#shared/behoud/kopie.ts';
import { uurMs } from '#shared/behoud/regels.ts';
import type { LaatsteTerug } from '#shared/contract/groepen/behoud.ts';
import { behoudteksten } from '#shared/taal/behoud.ts';
import type { Terugzetting } from '#db/opslag/index.ts';
import { tweedelig, type Behandelaars, type Behoudkant, type Context } from '../context.ts';
import { onthoud } from '../gezondheid/geheugen.ts';
import { dagVanMoment } from '../klok.ts';
import { weiger } from '../weigering.ts';
import { leesBehoud, mapVoor } from './instelling.ts';
import { nieuwsteGoede } from './dienst.ts';
import { eerdereVan } from './klein.ts';
import { kopieregel } from './noodweg.ts';
import { leesVoorheen } from './terugzetten.ts';
import { weigerKopie } from './weigeren.ts';

const getoond = 200;
/** So long after going back the screen says it at the top, also when nothing is open. */
const dagenBovenaan = 30;
const eigenGetoond = 100;

const zonderVolgnummer = <T extends { volgnummer: number }>({ volgnummer: _, ...rest }: T): Omit<T, 'volgnummer'> =>
  rest;

const kant = ({ behoud }: Context): Behoudkant => behoud ?? weiger('reservekopie-mislukt');

/** The folder and the administratie of a backup in it. */
function plek(context: Context, naam: string) {
  const { laag, open, dienst } = kant(context);
  if (!dienst.beschikbaar) weiger('reservekopie-mislukt');
  const { administratieId } = open;
  return { map: mapVoor(laag, administratieId), administratieId, naam };
}

/** How the backups themselves are, and what is set about them. */
function kopiestand({ dienst, laag, open }: Behoudkant) {
  const { administratieId: id } = open;
  const { versie, map, regel } = leesBehoud(laag, id);
  const { kopieen, vrij, controle, bezig, fout } = dienst.toestand();
  const laatste = nieuwsteGoede(kopieen ?? [])?.gemaaktOp ?? null;
  return {
    ...{ versie, regel, controle, bezig, fout, laatste, vrij },
    map: mapVoor(laag, id),
    eigenMap: map === null,
    volgende: laatste && new Date(Date.parse(laatste) + uurMs).toISOString(),
    teOud: dienst.teOud(id),
    bytes: laag.plaats.bestanden.bytes(id),
    kopieen: (kopieen ?? []).map(kopieregel),
    terzijde: laag.plaats.bestanden.terzijde(id),
  };
}

const alsRegel = ({ op, door, kopieOp, auditWas, auditWordt, terzijde, volledig }: Terugzetting) => ({
  ...{ op, door, kopieOp, auditWas, auditWordt, terzijde, volledig },
});

/** The last time of going back, with what was lost and who does not know yet; null: this file never was. */
function laatsteTerug({ db, opslag, vandaag }: Context, teDoen: boolean): LaatsteTerug | null {
  const [laatste] = opslag.leesTerugzettingen(db);
  if (!laatste) return null;
  const { id, op, tellingen } = laatste;
  const ongezien = opslag.leesOngezienDoor(db, id);
  return {
    ...alsRegel(laatste),
    bovenaan: teDoen || ongezien.length > 0 || plusDagen(dagVanMoment(op), dagenBovenaan) >= vandaag,
    verlies: telsoorten.flatMap((soort) => (tellingen[soort] ? [{ soort, aantal: tellingen[soort] }] : [])),
    handelingen: opslag.leesVerlorenHandelingen(db, id, null, getoond).map(zonderVolgnummer),
    aantalHandelingen: opslag.telVerlorenHandelingen(db, id),
    ongezien,
  };
}

/** What going back left to be done. */
function terugstand(context: Context) {
  const { db, opslag } = context;
  const { terugzettingen, records, open, nagekeken } = opslag.telTerug(db);
  const verbonden = opslag.leesRegisterverbinding(db) !== null;
  const registerTeLezen = verbonden ? terugzettingen - nagekeken : 0;
  return {
    terugzettingen: opslag.leesTerugzettingen(db).map(alsRegel),
    laatsteTerug: laatsteTerug(context, open > 0 || registerTeLezen > 0),
    records: opslag.leesTerugrecords(db, getoond).map(({ door, op, ...rest }) => ({
      ...rest,
      gedaan: door !== null && op !== null ? { door, op } : null,
    })),
    aantalRecords: records,
    openRecords: open,
    registerTeLezen,
    deeltWerk: opslag.deeltWerk(db),
  };
}

/** What a user is told after the file was taken back: what they recorded since and is no longer there. */
function terugVoor({ db, opslag, sessie }: Context) {
  const gevonden = opslag.leesOngezien(db, sessie.gebruikerId);
  if (!gevonden) return null;
  const { id, ...rest } = gevonden;
  const eigen = opslag.leesVerlorenHandelingen(db, id, sessie.gebruikerId, eigenGetoond + 1);
  return { ...rest, eigen: eigen.slice(0, eigenGetoond).map(zonderVolgnummer), aantalEigen: eigen.length };
}

export const behoudbehandelaars: Behandelaars<
  | 'reservekopie.stand'
  | 'reservekopie.melding'
  | 'reservekopie.gezien'
  | 'reservekopie.nalopen'
  | 'reservekopie.maken'
  | 'reservekopie.nakijken'
  | 'reservekopie.elders'
  | 'reservekopie.voorbeeld'
> = {
  'reservekopie.stand': (context) => {
    const { dienst, open } = kant(context);
    // A share that does not answer is not waited for: the list comes when it is there.
    if (dienst.beschikbaar && dienst.toestand().kopieen === null)
      void dienst.ververs(open.administratieId).catch(() => undefined);
    return { ...kopiestand(kant(context)), ...terugstand(context) };
  },
  'reservekopie.melding': (context) => {
    const { dienst, open, klok } = kant(context);
    const { controle, fout } = dienst.toestand();
    const beheer = context.sessie.rechten.includes('beheer.instellingen');
    return {
      beschadigd: controle === 'beschadigd',
      teOud: beheer && dienst.teOud(open.administratieId),
      fout: beheer ? (fout?.code ?? null) : null,
      klok,
      terug: terugVoor(context),
    };
  },
  'reservekopie.gezien': ({ db, opslag, sessie, nu }) => {
    opslag.noteerGezien(db, sessie.gebruikerId, nu);
    return null;
  },
  'reservekopie.nalopen': ({ db, opslag, sessie, nu, betreft }, { recordId, versie, gedaan }) => {
    const gevonden = opslag.leesNagelopen(db, recordId) ?? weiger('niet-gevonden');
    if (gevonden.dossierId) betreft({ dossierId: gevonden.dossierId });
    if (gevonden.versie !== versie) weiger('conflict');
    opslag.schrijfNagelopen(db, { recordId, versie: versie + 1, gedaan, doorId: sessie.gebruikerId, op: nu });
    return { versie: versie + 1 };
  },
  'reservekopie.maken': (context) => {
    kant(context).dienst.maakNu();
    return null;
  },
  'reservekopie.nakijken': tweedelig({
    voorbereiden: (context, { naam }) => {
      const waar = plek(context, naam);
      const { dienst, open, laag } = kant(context);
      const eerdere = eerdereVan(laag, open.administratieId, open.sleutel);
      return dienst.doe<'nakijk'>({ soort: 'nakijk', ...waar, sleutel: open.sleutel, eerdere }).catch(weigerKopie);
    },
    uitvoeren: (context, _invoer, uit) => {
      const { laag, open } = kant(context);
      onthoud(laag, open.administratieId, { nagekeken: { op: context.nu, goed: uit.goed } });
      return uit;
    },
  }),
  'reservekopie.elders': tweedelig({
    voorbereiden: async (context, { naam, map: doel }) => {
      const waar = plek(context, naam);
      if (doel === waar.map) weiger('terugzetten-kan-niet', { melding: behoudteksten.zelfdeMap });
      await kant(context)
        .dienst.doe<'elders'>({ soort: 'elders', ...waar, doel })
        .catch(weigerKopie);
    },
    uitvoeren: (_context, { map }) => ({ map }),
  }),
  'reservekopie.voorbeeld': tweedelig({
    voorbereiden: (context, { naam }) => {
      const { administratieId } = plek(context, naam);
      const { noodweg, open } = kant(context);
      return noodweg.voorbeeld(administratieId, open.sleutel, naam);
    },
    uitvoeren: (context, _invoer, voorbeeld) => {
      const { laag, open } = kant(context);
      // It was brought, opened and read whole: that is what a test of restoring does.
      onthoud(laag, open.administratieId, { terugproef: context.nu });
      return voorbeeld((na) => leesVoorheen(laag, open, na));
    },
  }),
};
