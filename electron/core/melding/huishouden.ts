import type { Uitleg } from '#shared/beleid/index.ts';
import type { Lid } from '#shared/contract/groepen/melding.ts';
import type { Stapfeiten } from '#shared/domein/stappen.ts';
import { weergavenaam } from '#shared/domein/naam.ts';
import { betrokkenTeksten } from '#shared/taal/betrokken.ts';
import type { Clientrij, Lidrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import { effectieveStatus } from '../dossier/status.ts';
import { magClientZien } from '../client/zichtbaar.ts';
import { weigerVeld } from './veld.ts';

type Melding = Stapfeiten['melding'];
type Bron = Pick<Context, 'db' | 'opslag'>;

/** Every member of the household who has an own record, with where in the facts that stands. */
export function gekoppeldeLeden(melding: Melding): (Omit<Lidrij, 'dossierId'> & { pad: string })[] {
  const leden = [
    {
      clientId: melding.heeftPartner ? melding.partnerClientId : null,
      rol: 'partner' as const,
      pad: 'partnerClientId',
    },
    ...(melding.kinderen ?? []).map(({ clientId }, i) => ({
      clientId,
      rol: 'kind' as const,
      pad: `kinderen.${i}.clientId`,
    })),
    ...melding.huisgenoten.map(({ clientId }, i) => ({
      clientId,
      rol: 'ander' as const,
      pad: `huisgenoten.${i}.clientId`,
    })),
  ];
  return leden.flatMap(({ clientId, ...rest }) => (clientId ? [{ clientId, ...rest }] : []));
}

/** The same facts with name and birth date of every linked member as `van` says; who is not linked stays as typed. */
function metGegevens(
  melding: Melding,
  van: (clientId: string) => { naam: string; geboortedatum: string | null } | null,
): Melding {
  const lid = <T extends { naam: string; geboortedatum: string | null; clientId: string | null }>(deel: T): T => ({
    ...deel,
    ...(deel.clientId ? van(deel.clientId) : null),
  });
  const partner = melding.partnerClientId ? van(melding.partnerClientId) : null;
  return {
    ...melding,
    ...(partner && { partnerNaam: partner.naam, partnerGeboortedatum: partner.geboortedatum }),
    kinderen: melding.kinderen?.map(lid) ?? null,
    huisgenoten: melding.huisgenoten.map(lid),
  };
}

/** The same facts with every reference to a record as `naar` says: two records that turned out to be one person are one. */
function metIds(melding: Melding, naar: (clientId: string) => string): Melding {
  const lid = <T extends { clientId: string | null }>(deel: T): T => ({
    ...deel,
    clientId: deel.clientId && naar(deel.clientId),
  });
  return {
    ...melding,
    partnerClientId: melding.partnerClientId && naar(melding.partnerClientId),
    kinderen: melding.kinderen?.map(lid) ?? null,
    huisgenoten: melding.huisgenoten.map(lid),
  };
}

const gegevensVan = (client: Clientrij | null) =>
  client && { naam: weergavenaam(client), geboortedatum: client.geboortedatum };

/**
 * The facts with what the records of linked members say now: there is one source for a name and a birth date, and the toetsen
 * follow it (5.2.1).
 */
export function metLeden({ db, opslag }: Bron, melding: Melding): Melding {
  if (gekoppeldeLeden(melding).length === 0) return melding;
  const huidig = metIds(melding, (clientId) => opslag.leesHuidigeClient(db, clientId));
  return metGegevens(huidig, (clientId) => gegevensVan(opslag.leesClient(db, clientId)));
}

/** Members whom this reader may not see: their record stays linked, their name and birth date are left out. */
export function zonderVerborgen(context: Context, melding: Melding): Melding {
  return metGegevens(melding, (clientId) =>
    magClientZien(context, clientId) ? null : { naam: betrokkenTeksten.huishouden.afgeschermd, geboortedatum: null },
  );
}

/** The explanation of a toets without the birth dates of members whom this reader may not see. */
export function uitlegZonderVerborgen(context: Context, melding: Melding | null, uitleg: readonly Uitleg[]): Uitleg[] {
  const verborgen = melding ? gekoppeldeLeden(melding).filter(({ clientId }) => !magClientZien(context, clientId)) : [];
  const paden: ReadonlySet<string> = new Set(
    verborgen.map(({ rol }) => (rol === 'partner' ? 'partnerGeboortedatum' : 'kinderen')),
  );
  if (paden.size === 0) return [...uitleg];
  return uitleg.map((een) => ({
    ...een,
    voorwaarden: een.voorwaarden.map((v) => ({
      ...v,
      feiten: v.feiten.map((feit) => (paden.has(feit.pad) ? { ...feit, waarde: null } : feit)),
    })),
  }));
}

/** Refuses links to nobody, to the client themselves, to somebody twice, or to whom this user may not see. */
export function controleerLeden(context: Context, clientId: string, melding: Melding, pad: string): void {
  const gezien = new Set<string>();
  for (const lid of gekoppeldeLeden(melding)) {
    const waar = `${pad}.${lid.pad}`;
    const t = betrokkenTeksten.huishouden;
    if (lid.clientId === clientId) weigerVeld(waar, t.zelf);
    if (gezien.has(lid.clientId)) weigerVeld(waar, t.dubbel);
    if (!context.opslag.leesClient(context.db, lid.clientId)) weigerVeld(waar, t.onbekend);
    gezien.add(lid.clientId);
  }
}

/** Notes who of the household has a record here, so that both dossiers show each other. */
export function bewaarLeden({ db, opslag }: Bron, dossierId: string, melding: Melding): void {
  opslag.schrijfHuishouden(db, dossierId, gekoppeldeLeden(melding));
}

function alsLid(
  context: Context,
  lid: { clientId: string; rol: Lidrij['rol'] },
  richting: Lid['richting'],
  dossierId?: string,
): Lid[] {
  const { db, opslag, vandaag } = context;
  const client = opslag.leesClient(db, lid.clientId);
  if (!client || !magClientZien(context, lid.clientId))
    return richting === 'daar'
      ? []
      : [
          {
            richting,
            rol: lid.rol,
            clientId: null,
            weergavenaam: betrokkenTeksten.huishouden.afgeschermd,
            dossier: null,
          },
        ];
  const dossier = dossierId ? opslag.leesDossier(db, dossierId) : opslag.leesDossiersVanClient(db, lid.clientId)[0];
  return [
    {
      richting,
      rol: lid.rol,
      clientId: lid.clientId,
      weergavenaam: weergavenaam(client),
      dossier: dossier
        ? { id: dossier.id, kenmerk: dossier.kenmerk, status: effectieveStatus(dossier, vandaag) }
        : null,
    },
  ];
}

/** The other members with a record: named in this dossier, and those in whose dossier this client is named. */
export function leesHuishouden(context: Context, dossierId: string, clientId: string, melding: Melding | null): Lid[] {
  const { db, opslag } = context;
  const hier = melding ? gekoppeldeLeden(melding) : [];
  const daar = opslag.leesLidmaatschappen(db, clientId).flatMap((lid) => {
    const ander = opslag.leesDossier(db, lid.dossierId);
    const al = hier.some((een) => een.clientId === ander?.clientId);
    return ander && ander.id !== dossierId && !al
      ? [{ rol: lid.rol, clientId: ander.clientId, dossierId: ander.id }]
      : [];
  });
  return [
    ...hier.flatMap((lid) => alsLid(context, lid, 'hier')),
    ...daar.flatMap((lid) => alsLid(context, lid, 'daar', lid.dossierId)),
  ];
}
