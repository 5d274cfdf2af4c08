import { besluitteksten } from '#shared/taal/besluit.ts';
import type { Clientrij, Dossierrij } from '#db/opslag/index.ts';
import type { Context } from '../context.ts';
import type { Briefhoofd } from '../documenten/inhoud.ts';

/** The address lines of a client, without empty ones. */
export function adresregels(client: Pick<Clientrij, 'straat' | 'huisnummer' | 'postcode' | 'plaats'>): string[] {
  return [`${client.straat} ${client.huisnummer}`, `${client.postcode} ${client.plaats}`]
    .map((regel) => regel.trim())
    .filter(Boolean);
}

/** Who sends letters, as the settings say. */
export function adresEnAfzender({ instellingen: i, sessie }: Pick<Context, 'instellingen' | 'sessie'>) {
  return {
    afzender: {
      gemeente: i.organisatienaam.replace(/^gemeente\s+/i, ''),
      naam: i.organisatienaam,
      bezoekadres: i.bezoekadres,
      postadres: i.postadres,
      telefoon: i.telefoon,
      email: i.email,
    },
    clientondersteuning: i.clientondersteuning,
    ondertekenaar: { naam: i.ondertekenaar || sessie.naam, functie: besluitteksten.functie },
    bezwaaradres: i.bezwaaradres || i.postadres || i.organisatienaam,
  };
}

/** Head of every letter: who sends, to whom, about what. */
export function briefhoofd(context: Context, client: Clientrij, dossier: Dossierrij): Briefhoofd {
  const { afzender, clientondersteuning, ondertekenaar } = adresEnAfzender(context);
  const { voornamen, tussenvoegsel, achternaam, roepnaam, geslacht } = client;
  return {
    afzender,
    geadresseerde: { naam: { voornamen, tussenvoegsel, achternaam, roepnaam }, geslacht, adres: adresregels(client) },
    kenmerk: dossier.kenmerk,
    dagtekening: context.vandaag,
    clientondersteuning,
    ondertekenaar,
  };
}
