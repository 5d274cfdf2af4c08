import type { GelezenInvoer } from '#shared/contract/tabel.ts';
import type { Storingcode } from '#shared/register/levering.ts';
import { leveringteksten } from '#shared/taal/levering.ts';
import type { Verbindingrij } from '#db/opslag/index.ts';
import { noteerWijzigingen } from '../../beheer/wijzigingen.ts';
import { tweedelig, type Behandelaars, type Context } from '../../context.ts';
import { weiger } from '../../weigering.ts';
import { leesCertificaat } from './certificaat.ts';
import { verbindVoor } from './levering.ts';
import { Registerfout, type Registeradres } from './poort.ts';

/** So many refused records are shown; the rest is counted. */
const getoond = 200;

type Adresinvoer = GelezenInvoer<'levering.testen'>;

const fout = (pad: string, bericht: string): never => weiger('ongeldige-invoer', { velden: [{ pad, bericht }] });

/** What goes to the window: everything but the password. */
function openbaar({ versie, aan, host, poort, database, gebruiker, ca }: Verbindingrij) {
  return {
    versie,
    aan,
    host,
    poort,
    database,
    gebruiker,
    ca: ca ?? '',
    certificaat: ca === null ? null : leesCertificaat(ca),
  };
}

/**
 * What was typed, complete. The stored password goes only to the place that it was given for: who sends it elsewhere types it again.
 */
function adresVan(invoer: Adresinvoer, huidig: Verbindingrij | null): Registeradres {
  const { host, poort, database, gebruiker } = invoer;
  const ca = invoer.ca === '' ? null : invoer.ca;
  if (ca !== null && !leesCertificaat(ca)) fout('ca', leveringteksten.velden.caOnleesbaar);
  if (ca !== null && /PRIVATE KEY/.test(ca)) fout('ca', leveringteksten.velden.caGeheim);
  const zelfde =
    huidig?.host === host && huidig.poort === poort && huidig.gebruiker === gebruiker && huidig.database === database;
  const wachtwoord = invoer.wachtwoord || (zelfde && huidig.ca === ca ? huidig.wachtwoord : '');
  if (!wachtwoord)
    fout('wachtwoord', huidig ? leveringteksten.velden.wachtwoordOpnieuw : leveringteksten.velden.wachtwoordNodig);
  return { host, poort, database, gebruiker, wachtwoord, ca };
}

async function probeer(context: Context, adres: Registeradres): Promise<Storingcode | null> {
  try {
    const verbinding = await verbindVoor(context.poorten, context, adres);
    await verbinding.sluit();
    return null;
  } catch (oorzaak) {
    if (oorzaak instanceof Registerfout) return oorzaak.code;
    throw oorzaak;
  }
}

const nuVan = ({ db, opslag }: Context): Verbindingrij => opslag.leesRegisterverbinding(db) ?? weiger('niet-gevonden');

/** Keeps what the connection of this desk was; the password is in none of it. */
function noteer(context: Context, was: Verbindingrij | null): void {
  const zonder = (rij: Verbindingrij) => {
    const { certificaat: _, ...velden } = openbaar(rij);
    return velden;
  };
  if (was) noteerWijzigingen(context, 'verbinding', context.poorten.werkstation, zonder(was), zonder(nuVan(context)));
}

export const leveringbehandelaars: Behandelaars<
  | 'levering.stand'
  | 'levering.bewaren'
  | 'levering.testen'
  | 'levering.zetAan'
  | 'levering.nuProberen'
  | 'levering.opnieuw'
  | 'levering.allesOpnieuw'
> = {
  'levering.stand': ({ db, opslag, sessie, levering }) => {
    const rij = opslag.leesRegisterverbinding(db);
    const { fase, klokverschilMs: _, ...rest } = levering.stand();
    return {
      organisatieId: sessie.organisatie.id,
      organisatienaam: sessie.organisatie.naam,
      proef: sessie.proef,
      verbinding: rij && openbaar(rij),
      // Set just now: the delivering has not looked yet.
      fase:
        rij?.aan && (fase === 'niet-ingesteld' || fase === 'uit')
          ? 'verbinden'
          : !rij
            ? 'niet-ingesteld'
            : rij.aan
              ? fase
              : 'uit',
      ...rest,
      ...opslag.telLevering(db),
      ...opslag.telOntvangen(db, leveringteksten.bron),
      partners: opslag
        .leesRegisterpartners(db)
        .map(({ organisatieId, organisatienaam, op }) => ({ organisatieId, organisatienaam, op })),
      geweigerden: opslag.leesGeweigerd(db, getoond),
    };
  },
  'levering.bewaren': (context, { versie, ...invoer }) => {
    const { db, opslag, levering } = context;
    const huidig = opslag.leesRegisterverbinding(db);
    const adres = adresVan(invoer, huidig);
    if ((huidig?.versie ?? 0) !== versie || !opslag.schrijfRegisterverbinding(db, versie, { ...adres, aan: true }))
      weiger('conflict');
    noteer(context, huidig);
    levering.nuProberen();
    return openbaar(nuVan(context));
  },
  'levering.testen': tweedelig({
    voorbereiden: (context, invoer) => {
      const adres = adresVan(invoer, context.opslag.leesRegisterverbinding(context.db));
      return probeer(context, adres);
    },
    uitvoeren: (_context, _invoer, code) => ({ code }),
  }),
  'levering.zetAan': (context, { versie, aan }) => {
    const { db, opslag, levering } = context;
    const was = nuVan(context);
    const { registerId: _, versie: __, ...huidig } = was;
    if (!opslag.schrijfRegisterverbinding(db, versie, { ...huidig, aan })) weiger('conflict');
    noteer(context, was);
    levering.nuProberen();
    return openbaar(nuVan(context));
  },
  'levering.nuProberen': ({ levering }) => {
    levering.nuProberen();
    return null;
  },
  'levering.opnieuw': ({ db, opslag, levering }, { volgnummer }) => {
    const aantal = opslag.zetOpnieuw(db, volgnummer);
    if (volgnummer !== null && aantal === 0) weiger('niet-gevonden');
    levering.nuProberen();
    return { aantal };
  },
  'levering.allesOpnieuw': ({ db, opslag, levering }) => {
    opslag.wisLevering(db);
    levering.nuProberen();
    return null;
  },
};
