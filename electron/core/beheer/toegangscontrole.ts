import { join } from 'node:path';
import { rolSchema } from '#shared/contract/rechten.ts';
import type { Toegangsaccount } from '#shared/contract/groepen/toegangscontrole.ts';
import type { GelezenInvoer, Uitvoer } from '#shared/contract/tabel.ts';
import { nietGezienDagen } from '#shared/domein/toegang.ts';
import { schrijfDatum } from '#shared/taal/datum.ts';
import { kader } from '#shared/taal/kader.ts';
import { toonDatum, toonMoment } from '#shared/taal/schermdatum.ts';
import { toegangscontroleteksten as tekst } from '#shared/taal/toegangscontrole.ts';
import { vul } from '#shared/taal/vul.ts';
import type { Gebruikerrij, Toegangsoordeelrij } from '#db/opslag/index.ts';
import { z } from 'zod';
import { tweedelig, type Behandelaars, type Context } from '../context.ts';
import { leesLettertypen } from '../documenten/lettertypen.ts';
import { Opbouw } from '../documenten/opbouw.ts';
import { tekenTabel } from '../documenten/tabel.ts';
import { weiger } from '../weigering.ts';

const dagMs = 86_400_000;
const gezienSchema = z.strictObject({
  rollen: z.array(rolSchema),
  locatie: z.string().nullable(),
  actief: z.boolean(),
});
type Gezien = z.infer<typeof gezienSchema>;

const gezienVan = ({ rollen, actief }: Gebruikerrij, locatie: string | null): string =>
  JSON.stringify({ rollen: [...rollen].sort(), locatie, actief } satisfies Gezien);

/** Every account with its roles, when it was last used, its second factor, and what the review that is under way says of it. */
function leesAccounts(context: Context, oordelen: readonly Toegangsoordeelrij[]): Toegangsaccount[] {
  const { db, opslag, nu, instellingen } = context;
  const locaties = new Map(opslag.leesLocaties(db).map(({ id, naam }) => [id, naam]));
  const factoren = new Set(opslag.leesTweedeFactoren(db).map(({ gebruikerId }) => gebruikerId));
  const weg = new Map(opslag.leesUitdiensten(db).map((rij) => [rij.gebruikerId, rij.laatsteDag]));
  const perGebruiker = new Map(oordelen.map((een) => [een.gebruikerId, een]));
  return opslag.leesGebruikers(db).map((gebruiker) => {
    const { id, naam, inlognaam, rollen, actief, laatstIngelogd } = gebruiker;
    const locatie = gebruiker.locatieId ? (locaties.get(gebruiker.locatieId) ?? null) : null;
    const dagenGeleden = laatstIngelogd && Math.floor((Date.parse(nu) - Date.parse(laatstIngelogd)) / dagMs);
    const moet = rollen.some((rol) => instellingen.tweedeFactorRollen.includes(rol));
    const gevonden = perGebruiker.get(id);
    const { versie = 0, oordeel = null, toelichting = '' } = gevonden ?? {};
    const gewijzigd = gevonden !== undefined && oordeel !== null && gevonden.gezien !== gezienVan(gebruiker, locatie);
    return {
      ...{ gebruikerId: id, naam, inlognaam, rollen, locatie, actief, laatstIngelogd },
      dagenGeleden: dagenGeleden === null || dagenGeleden === '' ? null : Math.max(0, dagenGeleden),
      nietGezien: actief && (typeof dagenGeleden !== 'number' || dagenGeleden >= nietGezienDagen),
      tweedeFactor: factoren.has(id) ? ('aan' as const) : moet ? ('moet' as const) : ('nee' as const),
      laatsteDag: actief ? (weg.get(id) ?? null) : null,
      oordeel: { versie, oordeel, toelichting, gewijzigd },
    };
  });
}

const lopendVan = ({ db, opslag }: Context) =>
  opslag.leesToegangscontroles(db).find(({ afgerondOp }) => afgerondOp === null) ?? null;

/** An active account without a judgement, or changed since it had one. */
const isOpen = ({ actief, oordeel }: Toegangsaccount): boolean =>
  actief && (oordeel.oordeel === null || oordeel.gewijzigd);

function lees(context: Context): Uitvoer<'toegangscontrole.lezen'> {
  const { db, opslag } = context;
  const lopend = lopendVan(context);
  const accounts = leesAccounts(context, lopend ? opslag.leesToegangsoordelen(db, lopend.id) : []);
  const eerder = opslag.leesToegangscontroles(db).flatMap(({ id, afgerondOp, afgerondDoor }) => {
    if (afgerondOp === null) return [];
    const oordelen = opslag.leesToegangsoordelen(db, id).filter(({ oordeel }) => oordeel !== null);
    const aanpassen = oordelen.filter(({ oordeel }) => oordeel === 'aanpassen').length;
    return [{ id, afgerondOp, door: afgerondDoor ?? '', aantal: oordelen.length, aanpassen }];
  });
  return {
    accounts,
    lopend: lopend && { id: lopend.id, begonnenOp: lopend.begonnenOp, door: lopend.door },
    open: accounts.filter(isOpen).length,
    eerder,
  };
}

function vinkAf(context: Context, invoer: GelezenInvoer<'toegangscontrole.afvinken'>): null {
  const { db, opslag, sessie, nu } = context;
  const { gebruikerId, versie, oordeel, toelichting } = invoer;
  const gebruiker = opslag.leesGebruiker(db, gebruikerId) ?? weiger('niet-gevonden');
  if (oordeel === 'aanpassen' && toelichting === '')
    weiger('ongeldige-invoer', { velden: [{ pad: 'toelichting', bericht: tekst.vulIn }] });
  let lopend = lopendVan(context)?.id;
  if (!lopend) {
    lopend = context.id();
    opslag.schrijfToegangscontrole(db, { id: lopend, op: nu, doorId: sessie.gebruikerId });
  }
  const vorige = opslag.leesToegangsoordelen(db, lopend).find((een) => een.gebruikerId === gebruikerId)?.versie ?? 0;
  if (vorige !== versie) weiger('conflict');
  const locatie = gebruiker.locatieId ? (opslag.leesLocatie(db, gebruiker.locatieId)?.naam ?? null) : null;
  const gezien = gezienVan(gebruiker, locatie);
  opslag.schrijfToegangsoordeel(db, {
    ...{ controleId: lopend, gebruikerId, versie: versie + 1, oordeel, toelichting, gezien },
    ...{ doorId: sessie.gebruikerId, op: nu },
  });
  return null;
}

function rondAf(context: Context, { id }: GelezenInvoer<'toegangscontrole.afronden'>): null {
  const { db, opslag, sessie, nu } = context;
  const lopend = lopendVan(context);
  if (lopend?.id !== id) return weiger('niet-gevonden');
  if (leesAccounts(context, opslag.leesToegangsoordelen(db, id)).some(isOpen))
    weiger('stap-niet-mogelijk', { melding: tekst.afrondenReden });
  if (!opslag.rondToegangscontroleAf(db, { id, op: nu, doorId: sessie.gebruikerId })) weiger('conflict');
  return null;
}

const rollenTekst = (rollen: Gezien['rollen'], locatie: string | null): string =>
  `${rollen.map((rol) => kader.rollen[rol]).join(', ')} · ${locatie ?? tekst.alle}`;

function oordeelTekst(oordeel: Toegangsoordeelrij['oordeel'], toelichting: string): string {
  if (oordeel === null) return tekst.nogNiet;
  return oordeel === 'klopt' ? tekst.klopt : `${tekst.aanpassen}: ${toelichting}`;
}

function laatstTekst({ laatstIngelogd, nietGezien, dagenGeleden }: Toegangsaccount): string {
  if (!laatstIngelogd) return tekst.nooit;
  return `${toonMoment(laatstIngelogd)}${nietGezien ? `. ${vul(tekst.nietGezien, { dagen: dagenGeleden ?? 0 })}` : ''}`;
}

/** The lines of the list as it is now. */
function regelsNu(context: Context): string[][] {
  return lees(context).accounts.map((account) => {
    const { naam, inlognaam, rollen, locatie, actief, tweedeFactor, laatsteDag, oordeel } = account;
    const stand = !actief
      ? `. ${tekst.uit}`
      : laatsteDag
        ? `. ${vul(tekst.vertrekt, { dag: toonDatum(laatsteDag) })}`
        : '';
    return [
      `${naam} (${inlognaam})${stand}`,
      rollenTekst(rollen, locatie),
      laatstTekst(account),
      tekst.factor[tweedeFactor],
      oordeelTekst(oordeel.oordeel, oordeel.toelichting),
    ];
  });
}

/** The lines of a review that was closed: what was seen then. */
function regelsToen({ db, opslag }: Context, id: string): string[][] {
  return opslag
    .leesToegangsoordelen(db, id)
    .filter(({ oordeel }) => oordeel !== null)
    .map(({ naam, inlognaam, gezien, oordeel, toelichting, door, op }) => {
      const { rollen, locatie, actief } = gezienSchema.parse(JSON.parse(gezien));
      const stand = actief ? '' : `. ${tekst.uit}`;
      const wie = `${oordeelTekst(oordeel, toelichting)}. ${door}, ${toonMoment(op)}`;
      return [`${naam} (${inlognaam})${stand}`, rollenTekst(rollen, locatie), wie];
    });
}

async function maakPdf(
  context: Context,
  { id }: GelezenInvoer<'toegangscontrole.pdf'>,
): Promise<Uitvoer<'toegangscontrole.pdf'>> {
  const { db, opslag, poorten, nu, vandaag, instellingen, sessie } = context;
  const controle = id === null ? null : (opslag.leesToegangscontrole(db, id) ?? weiger('niet-gevonden'));
  if (controle?.afgerondOp === null) return weiger('niet-gevonden');
  const { papier, kolom } = tekst;
  const pdf = new Opbouw(
    { titel: tekst.titel, auteur: instellingen.organisatienaam, onderwerp: papier.onderwerp, voet: papier.voet },
    { lettertypen: leesLettertypen(join(poorten.bronnen, 'fonts')), gemaaktOp: nu },
  );
  pdf.kop(1, tekst.titel);
  pdf.alinea(instellingen.organisatienaam);
  if (controle) {
    const { begonnenOp, afgerondOp, afgerondDoor } = controle;
    const wie = { begonnen: toonMoment(begonnenOp), afgerond: toonMoment(afgerondOp ?? ''), wie: afgerondDoor ?? '' };
    pdf.alinea(vul(papier.afgerond, wie));
    tekenTabel(pdf, [kolom.naam, kolom.rollen, kolom.oordeel], regelsToen(context, controle.id), {
      breedtes: [150, 160, 170],
    });
  } else {
    pdf.alinea(vul(papier.stand, { datum: schrijfDatum(vandaag), wie: sessie.naam }));
    tekenTabel(pdf, [kolom.naam, kolom.rollen, kolom.laatst, kolom.factor, kolom.oordeel], regelsNu(context), {
      breedtes: [115, 125, 90, 65, 85],
    });
  }
  pdf.alinea(papier.handtekening);
  return { bestandsnaam: `toegang-${vandaag}.pdf`, mime: 'application/pdf', bytes: await pdf.klaar() };
}

export const toegangscontrolebehandelaars: Behandelaars<
  'toegangscontrole.lezen' | 'toegangscontrole.afvinken' | 'toegangscontrole.afronden' | 'toegangscontrole.pdf'
> = {
  'toegangscontrole.lezen': (context) => lees(context),
  'toegangscontrole.afvinken': vinkAf,
  'toegangscontrole.afronden': rondAf,
  'toegangscontrole.pdf': tweedelig<'toegangscontrole.pdf', Uitvoer<'toegangscontrole.pdf'>>({
    voorbereiden: maakPdf,
    uitvoeren: (_context, _invoer, bestand) => bestand,
  }),
};
