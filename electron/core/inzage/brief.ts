import { wissingtermijn } from '#shared/beleid/index.ts';
import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import { geeft, verzoekartikel, verzoekkenmerk, metBestand } from '#shared/domein/verzoek.ts';
import { verzoekbrief as t, weigergrondnamen } from '#shared/taal/inzage.ts';
import { crisisbriefteksten } from '#shared/taal/crisis/besluitbrief.ts';
import type { Gegevensverzoekrij } from '#db/opslag/index.ts';
import { adresEnAfzender, adresregels } from '../besluit/briefhoofd.ts';
import type { Context } from '../context.ts';
import { bezwaarbriefPdf, type Briefdeel } from '../documenten/bezwaarbrief.ts';
import type { Briefhoofd } from '../documenten/inhoud.ts';
import { documentomgeving } from '../documenten/omgeving.ts';
import { waaromBlijft, type Wissingsding } from '../bewaren/wissing.ts';
import { magIetsWeten } from './voorstel.ts';

type Afhandelen = GelezenInvoer<'verzoek.afhandelen'>;

/** To whom: the client, or who asked. From Veilig Thuis without an address of either (5.1.3). */
function hoofd(context: Context, rij: Gegevensverzoekrij): Briefhoofd {
  const { db, opslag, instellingen: i, vandaag, sessie } = context;
  const isVt = sessie.organisatie.soort === 'veilig-thuis';
  const { verzoeker, verzoekerNaam, overNaam } = rij.inhoud.feiten;
  const client = rij.clientId && verzoeker === 'client' ? opslag.leesClient(db, rij.clientId) : null;
  const { afzender, clientondersteuning, ondertekenaar } = adresEnAfzender(context);
  const kenmerk = verzoekkenmerk(rij.id);
  const naam = client
    ? {
        voornamen: client.voornamen,
        tussenvoegsel: client.tussenvoegsel,
        achternaam: client.achternaam || client.roepnaam || kenmerk,
        roepnaam: client.roepnaam,
      }
    : { voornamen: '', tussenvoegsel: '', achternaam: verzoekerNaam || overNaam || kenmerk };
  const neutraal = { gemeente: crisisbriefteksten.gemeente, naam: i.crisisbesluit.afzender, telefoon: i.telefoon };
  return {
    afzender: isVt ? { ...neutraal, bezoekadres: '', postadres: '', email: '' } : afzender,
    geadresseerde: { naam, geslacht: client?.geslacht ?? null, adres: client && !isVt ? adresregels(client) : [] },
    kenmerk,
    dagtekening: vandaag,
    clientondersteuning,
    ondertekenaar: isVt ? { ...ondertekenaar, functie: '' } : ondertekenaar,
  };
}

const alsIets = (deel: Briefdeel, voorwaarde: unknown): Briefdeel[] => (voorwaarde ? [deel] : []);
const recht = (): Briefdeel => ({ kop: t.rechtKop, lijst: [...t.recht] });

/** What is said when nothing may be said: the same for who is in a file of Veilig Thuis and who is not. */
const neutraleDelen = (): Briefdeel[] => [{ kop: t.kop, alineas: [t.vtNeutraal] }, recht()];

/** Of a request for erasure: what goes, by when and how it can be seen later; what stays, record by record, and why. */
function wissingDelen(
  { beleid }: Context,
  { id, inhoud }: Gegevensverzoekrij,
  wissen: ReadonlySet<string>,
  dingen: readonly Wissingsding[],
): Briefdeel[] {
  const naam = ({ kenmerk }: Wissingsding): string => (kenmerk ? t.dossier(kenmerk) : t.persoon);
  const weg = dingen.filter(({ dingId }) => wissen.has(dingId));
  const blijft = dingen.filter(({ dingId }) => !wissen.has(dingId));
  const uiterlijk = wissingtermijn(inhoud.feiten.ontvangenOp, beleid);
  return [
    ...alsIets(
      { kop: t.wegKop, lijst: weg.map(naam), alineas: [t.wegUitleg(uiterlijk), t.wegBewijs(verzoekkenmerk(id))] },
      weg.length > 0,
    ),
    ...alsIets(
      {
        kop: t.blijftKop,
        lijst: blijft.map((een) => `${naam(een)}: ${waaromBlijft(een.redenen) || t.blijftGekozen}`),
      },
      blijft.length > 0,
    ),
  ];
}

function delen(
  context: Context,
  rij: Gegevensverzoekrij,
  invoer: Afhandelen,
  ontvangers: readonly string[],
  dingen: readonly Wissingsding[],
): Briefdeel[] {
  const { db, opslag } = context;
  const { feiten } = rij.inhoud;
  const [bestand] = opslag.leesVerzoekbestanden(db, rij.id).filter(({ soort }) => soort === 'dossier');
  const weggelaten = bestand?.telling.weggelaten ?? 0;
  const metDossier = geeft(invoer.uitkomst) && metBestand.has(feiten.soort);
  const grond = invoer.grond ? weigergrondnamen[invoer.grond] : null;
  return [
    {
      kop: t.kop,
      vet: t.uitkomst[invoer.uitkomst],
      alineas: [...(metDossier ? [t.bestand] : []), ...(metDossier && weggelaten > 0 ? [t.weg(weggelaten)] : [])],
    },
    ...alsIets({ kop: t.vraagKop, getypt: feiten.wat }, feiten.wat),
    ...alsIets(
      { kop: t.waaromKop, alineas: grond ? [`${grond.brief} (${grond.artikel})`] : [], getypt: invoer.motivering },
      grond ?? invoer.motivering,
    ),
    ...wissingDelen(context, rij, new Set(invoer.wissen), dingen),
    ...alsIets({ kop: t.gewijzigdKop, getypt: invoer.gewijzigd }, invoer.gewijzigd),
    ...alsIets({ kop: t.verklaringKop, getypt: invoer.verklaring, alineas: [t.verklaring] }, invoer.verklaring),
    ...alsIets({ kop: t.ontvangersKop, alineas: [t.ontvangers], lijst: [...ontvangers] }, ontvangers.length > 0),
    recht(),
    { kop: '', alineas: [t.kosten] },
  ];
}

/** The answer to a request (AVG 12 lid 1 and 4): what we do, why, and what somebody can do about it. */
export function antwoordbrief(
  context: Context,
  rij: Gegevensverzoekrij,
  invoer: Afhandelen,
  ontvangers: readonly string[],
  dingen: readonly Wissingsding[],
): Promise<Uint8Array> {
  const { feiten } = rij.inhoud;
  const { sessie } = context;
  const isVt = sessie.organisatie.soort === 'veilig-thuis';
  const zwijgt = isVt && !(rij.clientId && magIetsWeten(context, rij.clientId, feiten));
  const inleiding = t.inleiding(feiten.soort, verzoekartikel[feiten.soort], feiten.ontvangenOp);
  const brief = {
    ...hoofd(context, zwijgt ? { ...rij, clientId: null } : rij),
    titel: t.titel(verzoekkenmerk(rij.id)),
    betreft: t.onderwerp(feiten.soort),
    delen: [
      { kop: '', alineas: [inleiding] },
      ...(zwijgt ? neutraleDelen() : delen(context, rij, invoer, ontvangers, dingen)),
    ],
  };
  return bezwaarbriefPdf(brief, documentomgeving(context));
}
