import type { Zoekresultaat } from '#shared/contract/groepen/client.ts';
import { dragendeWoorden, normaliseer, weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { zoekteksten } from '#shared/taal/zoekresultaat.ts';
import { muurtekst } from '#shared/taal/muur.ts';
import type { Sleutelvraag, Vondst, Zoekgrens } from '#db/opslag/index.ts';
import { exactAfgeschermd, verborgenVoor, type Exact } from '../afscherming/zicht.ts';
import type { Behandelaars, Context } from '../context.ts';
import { betrokkenevragen } from '../crisis/pleger/sleutels.ts';
import { effectieveStatus } from '../dossier/status.ts';
import { bewaakt, noteerZoeken, uitgeslotenVoor } from '../toezicht/spoor.ts';
import { mogelijkDubbel } from '../zoeken/dubbel.ts';
import { gelijkenis } from '../zoeken/gelijkenis.ts';
import { leesZoekvraag, zoeksleutels } from '../zoeken/sleutels.ts';
import { telefoonsleutel } from './sleutels.ts';

const opAlfabet = new Intl.Collator('nl');
const kandidaten = 400;
/** One or two letters fit too many people for their likeness to say much: fewer are ranked. */
const kandidatenKort = 100;
/** An id that nobody has. */
const niemand = '0'.repeat(26);
const isKenmerk = /^[0-9a-z]{4}-?[0-9a-z]{4}$/i;

/** Likeness of what was typed to a found name, for the order on the screen: whole words first, then beginnings, then sound. */
function rang(woorden: readonly string[], vondst: Vondst): number {
  const namen = normaliseer(`${vondst.voornamen} ${vondst.roepnaam} ${vondst.tussenvoegsel} ${vondst.achternaam}`)
    .split(' ')
    .filter(Boolean);
  // Likeness is at most 0.9 and costs the most: only looked at where no name begins with the word.
  const beste = (woord: string): number => {
    if (namen.includes(woord)) return 1;
    if (namen.some((naam) => naam.startsWith(woord))) return 0.95;
    return Math.max(0, ...namen.map((naam) => gelijkenis(naam, woord) * 0.9));
  };
  return woorden.reduce((som, woord) => som + beste(woord), 0) / Math.max(1, woorden.length);
}

function groepen(vraag: ReturnType<typeof leesZoekvraag>, metKlank: boolean): Sleutelvraag[][] {
  const datum: Sleutelvraag[][] = vraag.geboortedatum
    ? [[{ soort: 'datum', sleutel: vraag.geboortedatum, begin: false }]]
    : [];
  const woorden = vraag.woorden.map(({ woord, klanken }) => [
    { soort: 'woord' as const, sleutel: woord, begin: true },
    ...(metKlank ? klanken.map((sleutel) => ({ soort: 'klank' as const, sleutel, begin: false })) : []),
  ]);
  return [...datum, ...woorden];
}

function alsResultaat({ db, opslag, vandaag }: Context, vondst: Vondst, reden: string): Zoekresultaat {
  const [dossier] = opslag.leesDossiersVanClient(db, vondst.id);
  return {
    clientId: vondst.id,
    dossierId: dossier?.id ?? null,
    weergavenaam: weergavenaam(vondst),
    geboortedatum: vondst.geboortedatum,
    bsnEinde: vondst.bsn?.slice(-3) ?? null,
    keten: dossier?.keten ?? null,
    status: dossier ? effectieveStatus(dossier, vandaag) : null,
    kenmerk: dossier?.kenmerk ?? null,
    reden,
    afgeschermd: false,
  };
}

/** All that is said of a shielded client: that there is one. */
const alsAfgeschermd = (clientId: string): Zoekresultaat => ({
  clientId,
  dossierId: null,
  weergavenaam: afschermingteksten.naam,
  geboortedatum: null,
  bsnEinde: null,
  keten: null,
  status: null,
  kenmerk: null,
  reden: afschermingteksten.gevonden,
  afgeschermd: true,
});

type Gevonden = { vondst: Vondst; reden: string };

function zoekOpNaam(context: Context, vraag: ReturnType<typeof leesZoekvraag>, grens: Zoekgrens): Gevonden[] {
  const { db, opslag, sessie } = context;
  const kort = vraag.woorden.every(({ woord }) => woord.length < 3);
  const letterlijk = opslag.zoekOpSleutels(
    db,
    groepen(vraag, false),
    kort ? kandidatenKort : kandidaten,
    sessie.locatieId,
    grens,
  );
  const gevonden = new Set(letterlijk.map(({ id }) => id));
  // The sound is only asked when the letters leave room: search as you type stays a few index reads.
  const klank =
    letterlijk.length < 20 && vraag.woorden.length > 0
      ? opslag.zoekOpSleutels(db, groepen(vraag, true), kandidaten, sessie.locatieId, grens)
      : [];
  const woorden = vraag.woorden.map(({ woord }) => woord);
  return [
    ...letterlijk.map((vondst) => ({
      vondst,
      reden: vraag.geboortedatum ? zoekteksten.datum : zoekteksten.naam,
      rang: rang(woorden, vondst) + 1,
    })),
    ...klank
      .filter(({ id }) => !gevonden.has(id))
      .map((vondst) => ({ vondst, reden: zoekteksten.klank, rang: rang(woorden, vondst) })),
  ].sort(
    (a, b) =>
      b.rang - a.rang ||
      opAlfabet.compare(a.vondst.achternaam, b.vondst.achternaam) ||
      a.vondst.id.localeCompare(b.vondst.id),
  );
}

/** The client of a pass number or a kenmerk that was typed in full; null when it is neither. */
function clientVanNummer(
  { db, opslag }: Context,
  tekst: string,
  pasnummer: string | null,
): { clientId: string; reden: string } | null {
  if (pasnummer) {
    const pas = opslag.leesCopas(db, { pasnummer });
    const clientId = pas ? opslag.leesDossier(db, pas.dossierId)?.clientId : undefined;
    return clientId ? { clientId, reden: zoekteksten.pas } : null;
  }
  if (!isKenmerk.test(tekst.trim())) return null;
  const kenmerk = tekst
    .trim()
    .toUpperCase()
    .replace('-', '')
    .replace(/^(.{4})/, '$1-');
  const clientId = opslag.leesDossierOpKenmerk(db, kenmerk)?.clientId;
  return clientId ? { clientId, reden: zoekteksten.kenmerk } : null;
}

function zoekOpNummer(
  context: Context,
  tekst: string,
  opNummer: ReturnType<typeof clientVanNummer>,
  grens: Zoekgrens,
): Gevonden[] {
  const { db, opslag, sessie } = context;
  const { locatieId } = sessie;
  // Somebody who may not be known is looked for under an id that nobody has: as much work, and the same answer.
  const magDoor = opNummer !== null && !grens.zonder?.includes(opNummer.clientId);
  const client = opslag.leesClient(db, magDoor ? opNummer.clientId : niemand);
  const magZien = client && opNummer && (!locatieId || opslag.verblijftBij(db, client.id, locatieId));
  const gevonden = magZien ? [{ vondst: client, reden: opNummer.reden }] : [];
  const cijfers = tekst.replace(/[\s.()/+-]/g, '');
  const opBsn = /^\d{4,9}$/.test(cijfers) ? opslag.zoekOpBsn(db, cijfers, 50, locatieId, grens) : [];
  const telefoon = /^\d{8,13}$/.test(cijfers) ? telefoonsleutel(tekst) : '';
  const sleutel = { soort: 'telefoon' as const, sleutel: telefoon, begin: true };
  const opTelefoon = telefoon ? opslag.zoekOpSleutels(db, [[sleutel]], 50, locatieId, grens) : [];
  return [
    ...gevonden,
    ...opBsn.map((vondst) => ({ vondst, reden: zoekteksten.bsn })),
    ...opTelefoon.map((vondst) => ({ vondst, reden: zoekteksten.telefoon })),
  ];
}

/** Cases found by who is around the client, such as the pleger: the case of the client, and not by whom. */
function zoekViaBetrokkenen(
  context: Context,
  tekst: string,
  vraag: ReturnType<typeof leesZoekvraag>,
  grens: Zoekgrens,
): Gevonden[] {
  const { db, opslag } = context;
  if (!bewaakt(context)) return [];
  const cases = betrokkenevragen(tekst, vraag).flatMap((groepen) =>
    opslag.zoekBetrokkenen(db, groepen, { ...grens, aantal: 20 }),
  );
  return [...new Set(cases.map(({ clientId }) => clientId))].flatMap((clientId) => {
    const vondst = opslag.leesClient(db, clientId);
    return vondst ? [{ vondst, reden: muurtekst.viaBetrokkene }] : [];
  });
}

/** Whom this search would have shown to anybody else but this colleague, who may not know of them. Always as much work. */
function vang(
  context: Context,
  tekst: string,
  vraag: ReturnType<typeof leesZoekvraag>,
  nummer: string | null,
): string[] {
  if (!bewaakt(context)) return [];
  const { db, opslag } = context;
  const alleen = uitgeslotenVoor(context);
  const grens = { alleen };
  const cijfers = tekst.replace(/[\s.()/+-]/g, '');
  const telefoon = telefoonsleutel(tekst);
  const gevonden = [
    ...opslag.zoekOpSleutels(db, groepen(vraag, true), kandidaten, null, grens),
    ...(/^\d{4,9}$/.test(cijfers) ? opslag.zoekOpBsn(db, cijfers, 50, null, grens) : []),
    ...(telefoon
      ? opslag.zoekOpSleutels(db, [[{ soort: 'telefoon', sleutel: telefoon, begin: true }]], 50, null, grens)
      : []),
  ].map(({ id }) => id);
  const via = betrokkenevragen(tekst, vraag).flatMap((delen) =>
    opslag.zoekBetrokkenen(db, delen, { ...grens, aantal: 20 }).map(({ clientId }) => clientId),
  );
  return [...gevonden, ...via, ...(nummer !== null && alleen.includes(nummer) ? [nummer] : [])];
}

export const zoekbehandelaars: Behandelaars<'client.zoeken' | 'client.dubbelen'> = {
  'client.zoeken': (context, { tekst, aantal }) => {
    const vraag = leesZoekvraag(tekst);
    const nummer = clientVanNummer(context, tekst, vraag.pasnummer);
    const zonder = verborgenVoor(context);
    const opNummer = zoekOpNummer(context, tekst, nummer, { zonder });
    const opNaam = vraag.woorden.length > 0 || vraag.geboortedatum ? zoekOpNaam(context, vraag, { zonder }) : [];
    const via = zoekViaBetrokkenen(context, tekst, vraag, { zonder });
    const verborgen = new Set(zonder);
    const zelf = new Map([...opNaam, ...opNummer].map((regel) => [regel.vondst.id, regel]));
    const uniek = [...zelf.values(), ...via.filter(({ vondst }) => !zelf.has(vondst.id))].filter(
      ({ vondst }) => !verborgen.has(vondst.id),
    );
    const exact: Exact = {
      bsn: vraag.bsn,
      geboortedatum: vraag.geboortedatum,
      woorden: vraag.woorden.map(({ woord }) => woord),
      clientId: nummer?.clientId ?? null,
    };
    const resultaten = [
      ...exactAfgeschermd(context, exact).map(alsAfgeschermd),
      ...uniek.slice(0, aantal).map(({ vondst, reden }) => alsResultaat(context, vondst, reden)),
    ].slice(0, aantal);
    const [enige] = resultaten;
    if (enige && resultaten.length === 1) context.betreft({ clientId: enige.clientId, dossierId: enige.dossierId });
    noteerZoeken(context, {
      gebeurtenis: 'client.zoeken',
      vraag: tekst,
      gezien: resultaten.map(({ clientId }) => clientId),
      gevangen: vang(context, tekst, vraag, nummer?.clientId ?? null),
    });
    return { resultaten, meer: uniek.length > aantal };
  },
  'client.dubbelen': (context, kandidaat) => {
    const { db, opslag, sessie } = context;
    const { locatieId } = sessie;
    const { woorden, klanken } = zoeksleutels({ ...kandidaat, tussenvoegsel: '' });
    const sleutels = [
      ...woorden.map((sleutel) => ({ soort: 'woord' as const, sleutel, begin: false })),
      ...klanken.map((sleutel) => ({ soort: 'klank' as const, sleutel, begin: false })),
    ];
    const opDatum = kandidaat.geboortedatum
      ? [[{ soort: 'datum' as const, sleutel: kandidaat.geboortedatum, begin: false }]]
      : [];
    const zonder = verborgenVoor(context);
    const zoek = (grens: Zoekgrens): Vondst[] => [
      ...(kandidaat.bsn ? opslag.zoekOpBsn(db, kandidaat.bsn, 5, locatieId, grens) : []),
      ...(sleutels.length > 0 ? opslag.zoekOpSleutels(db, [sleutels], kandidaten, locatieId, grens) : []),
      ...opslag.zoekOpSleutels(db, opDatum, kandidaten, locatieId, grens),
    ];
    const lijktOp = (gevonden: readonly Vondst[]) =>
      [...new Map(gevonden.map((vondst) => [vondst.id, vondst])).values()]
        .map((vondst) => ({ vondst, ...mogelijkDubbel({ ...kandidaat, tussenvoegsel: '' }, vondst) }))
        .filter(({ waarschijnlijk }) => waarschijnlijk);
    const exact: Exact = {
      bsn: kandidaat.bsn,
      geboortedatum: kandidaat.geboortedatum,
      woorden: dragendeWoorden(`${kandidaat.voornamen} ${kandidaat.achternaam}`),
      clientId: null,
    };
    const afgeschermd = exactAfgeschermd(context, exact).map((clientId) => ({
      clientId,
      weergavenaam: afschermingteksten.naam,
      geboortedatum: null,
      score: 1,
      redenen: [afschermingteksten.gevonden],
      afgeschermd: true,
    }));
    const gewoon = lijktOp(zoek({ zonder }))
      .sort((a, b) => b.score - a.score)
      .slice(0, 5)
      .map(({ vondst, score, redenen }) => ({
        clientId: vondst.id,
        weergavenaam: weergavenaam(vondst),
        geboortedatum: vondst.geboortedatum,
        score,
        redenen,
        afgeschermd: false,
      }));
    const dubbelen = [...afgeschermd, ...gewoon];
    noteerZoeken(context, {
      gebeurtenis: 'client.dubbelen',
      vraag: [kandidaat.voornamen, kandidaat.achternaam, kandidaat.geboortedatum, kandidaat.bsn]
        .filter(Boolean)
        .join(' '),
      gezien: dubbelen.map(({ clientId }) => clientId),
      gevangen: bewaakt(context)
        ? lijktOp(zoek({ alleen: uitgeslotenVoor(context) })).map(({ vondst }) => vondst.id)
        : [],
    });
    return dubbelen;
  },
};
