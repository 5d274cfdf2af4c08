import { uurMs } from '#shared/behoud/regels.ts';
import { behoudteksten } from '#shared/taal/behoud.ts';
import { tweedelig, type Behandelaars, type Behoudkant, type Context } from '../context.ts';
import { weiger } from '../weigering.ts';
import { leesBehoud, mapVoor } from './instelling.ts';
import { nieuwsteGoede } from './dienst.ts';
import { kopieregel } from './noodweg.ts';
import { leesVoorheen } from './terugzetten.ts';
import { weigerKopie } from './weigeren.ts';

const getoond = 200;
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

/** What going back left to be done. */
function terugstand({ db, opslag }: Context) {
  const { terugzettingen, records, nagekeken } = opslag.telTerug(db);
  const verbonden = opslag.leesRegisterverbinding(db) !== null;
  return {
    terugzettingen: opslag
      .leesTerugzettingen(db)
      .map(({ op, door, kopieOp, auditWas, auditWordt, terzijde, volledig }) => ({
        ...{ op, door, kopieOp, auditWas, auditWordt, terzijde, volledig },
      })),
    records: opslag.leesTerugrecords(db, getoond),
    aantalRecords: records,
    registerTeLezen: verbonden ? terugzettingen - nagekeken : 0,
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
    const { dienst, open } = kant(context);
    const { controle, fout } = dienst.toestand();
    const beheer = context.sessie.rechten.includes('beheer.instellingen');
    return {
      beschadigd: controle === 'beschadigd',
      teOud: beheer && dienst.teOud(open.administratieId),
      fout: beheer ? (fout?.code ?? null) : null,
      terug: terugVoor(context),
    };
  },
  'reservekopie.gezien': ({ db, opslag, sessie, nu }) => {
    opslag.noteerGezien(db, sessie.gebruikerId, nu);
    return null;
  },
  'reservekopie.maken': (context) => {
    kant(context).dienst.maakNu();
    return null;
  },
  'reservekopie.nakijken': tweedelig({
    voorbereiden: (context, { naam }) => {
      const waar = plek(context, naam);
      const { dienst, open } = kant(context);
      return dienst.doe<'nakijk'>({ soort: 'nakijk', ...waar, sleutel: open.sleutel }).catch(weigerKopie);
    },
    uitvoeren: (_context, _invoer, uit) => uit,
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
      return voorbeeld((na) => leesVoorheen(laag, open, na));
    },
  }),
};
