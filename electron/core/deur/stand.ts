import type { Deurmens, Deurstand } from '#shared/contract/groepen/deur.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { afschermingteksten } from '#shared/taal/afscherming.ts';
import { deurteksten as tekst } from '#shared/taal/deur.ts';
import type { Verblijfrij } from '#db/opslag/index.ts';
import { verborgenVoor } from '../afscherming/zicht.ts';
import { dezeNacht } from '../acuut/bedden.ts';
import type { Context } from '../context.ts';
import { leesLoop } from '../dossier/herberekenen.ts';
import { lokaalVanMoment } from '../klok.ts';
import { isAangekomen } from './aangekomen.ts';
import { beddenPerMens } from './bed.ts';
import { waaromGeenVerblijf } from './verblijf.ts';

type Leeg = Pick<
  Deurstand,
  'nacht' | 'tijd' | 'pasnummer' | 'alleenHandtekening' | 'laat' | 'mens' | 'gezin' | 'dossierId' | 'locatie' | 'bed'
> &
  Pick<Deurstand, 'laatsteDag' | 'schorsing' | 'afwezigSinds' | 'eersteKeer'>;

/** Whether coming in at this Amsterdam time is late for its night: after the hour of the house, or after midnight. */
export const isLaat = ({ instellingen }: Pick<Context, 'instellingen'>, lokaal: string, nacht: string): boolean =>
  lokaal.slice(0, 10) > nacht || lokaal.slice(11) >= instellingen.huisafspraken.laatVanaf;

/** An answer of the door about nobody in particular. */
export function leegStand(context: Context): Leeg {
  const nacht = dezeNacht(context);
  const tijd = lokaalVanMoment(context.nu);
  return {
    nacht,
    tijd,
    pasnummer: null,
    alleenHandtekening: false,
    dossierId: null,
    mens: null,
    gezin: [],
    locatie: null,
    bed: null,
    laatsteDag: null,
    schorsing: null,
    afwezigSinds: null,
    eersteKeer: false,
    laat: isLaat(context, tijd, nacht),
  };
}

/** The stay of somebody at a locatie in a night, if it may be one (5.2.8): the besluit is asked again, not only the row. */
export function verblijfHier(context: Context, clientId: string, locatieId: string, nacht: string): Verblijfrij | null {
  const { db, opslag } = context;
  const stays = opslag
    .leesVerblijvenVan(db, clientId)
    .filter((v) => v.locatieId === locatieId && v.van <= nacht && (v.tot === null || v.tot >= nacht));
  return (
    stays.find(({ soort, dossierId }) => {
      if (soort === 'acuut' || !dossierId) return soort === 'acuut';
      const loop = leesLoop({ db, opslag, vandaag: nacht }, dossierId);
      return waaromGeenVerblijf(loop, { locatieId, soort, van: nacht, tot: nacht }) === null;
    }) ?? null
  );
}

function alsMens(context: Context, clientId: string, locatieId: string, nacht: string): Deurmens {
  const { db, opslag } = context;
  const client = opslag.leesClient(db, clientId);
  const verborgen = verborgenVoor(context).includes(clientId);
  const regel = opslag.leesNachtVan(db, { locatieId, datum: nacht, clientId });
  return {
    clientId,
    naam: verborgen || !client ? afschermingteksten.mens : weergavenaam(client),
    geboortedatum: verborgen ? null : (client?.geboortedatum ?? null),
    stand: regel?.stand ?? null,
    tijd: regel?.tijd ?? null,
  };
}

/** Why somebody without a place here tonight has none, and where they do belong. Without a name: it is not for this door. */
function zonderPlek(verblijven: readonly Verblijfrij[], locatieId: string, nacht: string) {
  const elders = verblijven.find(
    (v) => v.locatieId !== locatieId && v.van <= nacht && (v.tot === null || v.tot >= nacht),
  );
  if (elders) {
    const locatie = { id: elders.locatieId, naam: elders.locatienaam, telefoon: elders.telefoon };
    return { uitkomst: 'andere-locatie' as const, reden: tekst.slaaptElders(elders.locatienaam), locatie };
  }
  const hier = verblijven.filter((v) => v.locatieId === locatieId);
  const straks = hier.find(({ van }) => van > nacht);
  if (straks) return { uitkomst: 'nog-niet' as const, reden: tekst.begintOp(straks.van), laatsteDag: straks.tot };
  const laatste = hier.find(({ tot }) => tot !== null);
  if (laatste?.tot)
    return { uitkomst: 'geeindigd' as const, reden: tekst.geeindigd(laatste.tot), laatsteDag: laatste.tot };
  return { uitkomst: 'geen-plek' as const, reden: tekst.geenPlek };
}

function gezinVan(context: Context, verblijf: Verblijfrij, nacht: string): Deurmens[] {
  const { db, opslag } = context;
  if (!verblijf.dossierId) return [];
  return opslag
    .leesBewonersVanDossier(db, verblijf.dossierId)
    .filter(
      ({ clientId, van, tot }) => clientId !== verblijf.clientId && van <= nacht && (tot === null || tot >= nacht),
    )
    .map(({ clientId }) => alsMens(context, clientId, verblijf.locatieId, nacht));
}

/** Who may come in at a locatie tonight, and why or why not (5.2.8, 5.2.11). A schorsing goes before everything else. */
export function leesDeurstand(context: Context, clientId: string, locatieId: string): Deurstand {
  const { db, opslag } = context;
  const leeg = leegStand(context);
  const { nacht } = leeg;
  const verblijven = opslag.leesVerblijvenVan(db, clientId);
  const hier = verblijfHier(context, clientId, locatieId, nacht);
  const schorsing = opslag.leesSchorsingVan(db, clientId, nacht);
  const ooitHier = verblijven.find((v) => v.locatieId === locatieId);
  if (schorsing) {
    const { van, tot, alternatief } = schorsing;
    const mens = ooitHier ? alsMens(context, clientId, locatieId, nacht) : null;
    const wat = { van, tot, alternatief };
    const reden = tekst.geschorst(tot, alternatief);
    return { ...leeg, uitkomst: 'geschorst', reden, mens, schorsing: wat, dossierId: schorsing.dossierId };
  }
  if (!hier) {
    const nee = zonderPlek(verblijven, locatieId, nacht);
    return {
      ...leeg,
      laatsteDag: null,
      ...nee,
      dossierId: nee.uitkomst === 'andere-locatie' ? null : (ooitHier?.dossierId ?? null),
    };
  }
  const locatie = { id: locatieId, naam: hier.locatienaam, telefoon: hier.telefoon };
  return {
    ...leeg,
    uitkomst: 'welkom',
    reden: tekst.welkom(hier.soort === 'acuut' ? null : hier.tot),
    dossierId: hier.dossierId,
    mens: alsMens(context, clientId, locatieId, nacht),
    gezin: gezinVan(context, hier, nacht),
    locatie,
    bed: beddenPerMens(context, locatieId, nacht).get(clientId) ?? null,
    laatsteDag: hier.tot,
    afwezigSinds: opslag.leesAfwezigen(db, locatieId, nacht).find((a) => a.clientId === clientId)?.sinds ?? null,
    eersteKeer: !isAangekomen(context, hier),
  };
}
