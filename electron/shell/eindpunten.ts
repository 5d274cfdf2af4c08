import type { BrowserWindow } from 'electron';
import { basename } from 'node:path';
import { schil } from '#shared/taal/schil.ts';
import type { Antwoord } from '#shared/contract/antwoord.ts';
import type { Aanroep } from './aanroepen.ts';
import { bewaar, kies, toon, type Bestand } from './bestanden.ts';

/** A registry file of an aanbieder holds a night; larger is no file of ours. */
const REGISTERGRENS = 64 * 2 ** 20;

type Vraag = (naam: string, invoer: unknown) => Promise<Antwoord<unknown>>;
/** `register.bytes` also says how many lines the file has. */
type KernBestand = Bestand & { regels?: number };

/** Asks the core for a file; rights, scope and audit are the core's. */
async function haal(vraag: Vraag, naam: string, invoer: unknown): Promise<Antwoord<KernBestand>> {
  return (await vraag(naam, invoer)) as Antwoord<KernBestand>;
}

/**
 * The endpoints that the contract gives to the main process: they get a finished file from the core and show, print or save it.
 * @param venster the window that the dialogs belong to
 */
export function schilEindpunten(vraag: Vraag, venster: () => BrowserWindow): Readonly<Record<string, Aanroep>> {
  const opslaan =
    (bron: string): Aanroep =>
    async (invoer) => {
      const bestand = await haal(vraag, bron, invoer);
      if (!bestand.ok) return bestand;
      const bewaard = await bewaar(venster(), bestand.waarde);
      if (!bewaard.ok) return bewaard;
      const bestandsnaam = bewaard.waarde === null ? null : basename(bewaard.waarde);
      const { regels } = bestand.waarde;
      return { ok: true, waarde: regels === undefined ? { bestandsnaam } : { bestandsnaam, regels } };
    };
  const afdrukken =
    (bron: string, vorm: object = {}): Aanroep =>
    async (invoer) => {
      const bestand = await haal(vraag, bron, { ...(invoer as object), ...vorm });
      return bestand.ok ? toon(venster(), bestand.waarde, true) : bestand;
    };
  const tonen =
    (afdrukken: boolean): Aanroep =>
    async (invoer) => {
      const bestand = await haal(vraag, 'document.bytes', invoer);
      return bestand.ok ? toon(venster(), bestand.waarde, afdrukken) : bestand;
    };
  const tonenVan =
    (bron: string): Aanroep =>
    async (invoer) => {
      const bestand = await haal(vraag, bron, invoer);
      return bestand.ok ? toon(venster(), bestand.waarde, false) : bestand;
    };
  // The file that was looked at last, until it is read in or another takes its place.
  let bekeken: { sha256: string; bestand: { bestandsnaam: string; bytes: Uint8Array } } | null = null;
  const kiesBestand = async () => {
    // Who may not read in is told before a file is asked for.
    const mag = await vraag('register.wachtrij', {});
    return mag.ok ? kies(venster(), schil.document.inlezen, ['age', 'zip'], REGISTERGRENS) : mag;
  };
  const bekijken: Aanroep = async () => {
    bekeken = null;
    const gekozen = await kiesBestand();
    if (!gekozen.ok || gekozen.waarde === null) return gekozen;
    const bestand = gekozen.waarde as { bestandsnaam: string; bytes: Uint8Array };
    const uit = (await vraag('register.bekijkenBytes', bestand)) as Antwoord<{ sha256: string }>;
    if (uit.ok) bekeken = { sha256: uit.waarde.sha256, bestand };
    return uit;
  };
  const inlezen: Aanroep = async (invoer) => {
    const gezien = bekeken;
    bekeken = null;
    if (gezien && (invoer as { sha256?: unknown } | null)?.sha256 === gezien.sha256)
      return vraag('register.inlezenBytes', gezien.bestand);
    const gekozen = await kiesBestand();
    if (!gekozen.ok || gekozen.waarde === null) return gekozen;
    return vraag('register.inlezenBytes', gekozen.waarde);
  };
  return {
    'installatie.herstelsleutelOpslaan': opslaan('installatie.herstelsleutelDocument'),
    'tweedeFactor.codesOpslaan': opslaan('tweedeFactor.codesDocument'),
    'handboek.opslaan': opslaan('handboek.bytes'),
    'handboek.afdrukken': afdrukken('handboek.bytes'),
    'vernietiging.afdrukken': afdrukken('vernietiging.document'),
    'vernietiging.opslaan': opslaan('vernietiging.document'),
    'werkplek.uitnodigingOpslaan': opslaan('werkplek.uitnodigingBestand'),
    'document.opslaan': opslaan('document.bytes'),
    'document.openen': tonen(false),
    'document.afdrukken': tonen(true),
    'register.opslaan': opslaan('register.bytes'),
    'rapportage.opslaan': opslaan('rapportage.bytes'),
    'rapportage.afdrukken': afdrukken('rapportage.bytes', { vorm: 'pdf' }),
    'werkvoorraad.opslaan': opslaan('werkvoorraad.pdf'),
    'werkvoorraad.afdrukken': afdrukken('werkvoorraad.pdf'),
    'toegangscontrole.afdrukken': afdrukken('toegangscontrole.pdf'),
    'nacht.bewaren': opslaan('nacht.pdf'),
    'nacht.afdrukken': afdrukken('nacht.pdf'),
    'dagrapport.opslaan': opslaan('dagrapport.pdf'),
    'dagrapport.afdrukken': afdrukken('dagrapport.pdf'),
    'bewoners.afdrukken': afdrukken('bewoners.afdruk'),
    'crisisverblijf.lijstAfdrukken': afdrukken('crisisverblijf.lijstpdf'),
    'crisisbijdrage.opslaan': opslaan('crisisbijdrage.bytes'),
    'crisisbijdrage.afdrukken': afdrukken('crisisbijdrage.bytes', { vorm: 'pdf' }),
    'acuut.bestandOpslaan': opslaan('acuut.bestand'),
    'uitwisseling.opslaan': opslaan('uitwisseling.bestand'),
    'register.bekijken': bekijken,
    'register.inlezen': inlezen,
    'bijdrage.opslaan': opslaan('bijdrage.bytes'),
    'bijdrage.afdrukken': afdrukken('bijdrage.bytes', { vorm: 'pdf' }),
    'dagopvang.opslaan': opslaan('dagopvang.bytes'),
    'dagopvang.afdrukken': afdrukken('dagopvang.bytes', { vorm: 'pdf' }),
    'winter.besluitOpslaan': opslaan('winter.besluitBytes'),
    'winter.besluitAfdrukken': afdrukken('winter.besluitBytes'),
    'winter.cijfersOpslaan': opslaan('winter.cijfersBytes'),
    'diagnose.opslaan': opslaan('diagnose.bytes'),
    'gezondheid.afdrukken': afdrukken('gezondheid.tekst'),
    'toezicht.afdrukken': afdrukken('toezicht.pdf'),
    'toezicht.inzageAfdrukken': afdrukken('toezicht.inzagepdf'),
    'bedden.afdrukken': afdrukken('bedden.pdf'),
    'huisregels.afdrukken': afdrukken('huisregels.pdf'),
    'afspraak.openen': tonenVan('afspraak.bytes'),
    'crisiscijfers.opslaan': opslaan('crisiscijfers.bytes'),
    'crisiscijfers.afdrukken': afdrukken('crisiscijfers.bytes', { vorm: 'pdf' }),
    'aanlevering.opslaan': opslaan('aanlevering.bytes'),
    'aanlevering.bewijsOpslaan': opslaan('aanlevering.bewijs'),
    'aanlevering.bewijsAfdrukken': afdrukken('aanlevering.bewijs'),
    'import.sjabloonOpslaan': opslaan('import.sjabloonBytes'),
    'import.geweigerdOpslaan': opslaan('import.geweigerdBytes'),
    'import.verslagOpslaan': opslaan('import.verslagBytes'),
    'import.verslagAfdrukken': afdrukken('import.verslagBytes'),
    'verzoek.opslaan': opslaan('verzoek.bytes'),
    'verzoek.openen': tonenVan('verzoek.bytes'),
    'verzoek.afdrukken': afdrukken('verzoek.bytes'),
    'audit.opslaan': opslaan('audit.bytes'),
    'verwerkingen.opslaan': opslaan('verwerkingen.pdf'),
    'verwerkingen.afdrukken': afdrukken('verwerkingen.pdf'),
  };
}
