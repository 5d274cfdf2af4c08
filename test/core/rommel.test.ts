import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { weigeringSchema } from '#shared/contract/antwoord.ts';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import { rechtenPerRol, rollenPerOrganisatiesoort } from '#shared/contract/rechten.ts';
import { contract } from '#shared/contract/tabel.ts';
import { bijna, geheim, onzin, passend } from './genereer.ts';
import { logIn, wachtwoord, type Testkern } from './hulp.ts';
import { loginVan, openBestand, stadsjabloon, vandaag, type Stad } from './opstelling.ts';
import { breuken } from './samenhang.ts';

/* More of it: ROMMEL=500 npm run unit -- test/core/rommel */
const aantal = Number(process.env['ROMMEL'] ?? 40);
const opzetten = stadsjabloon();
let k: Testkern & { met: Stad };
afterEach(() => k.ruimOp());

const vanKern = Object.entries<Eindpunt>(contract).filter(([, { uitvoerder }]) => uitvoerder !== 'schil');

/** Somebody who may call it. */
function bevoegd({ toegang }: Eindpunt): string {
  const rol = rollenPerOrganisatiesoort.gemeente.find((r) => rechtenPerRol[r].some((recht) => recht === toegang));
  if (rol) return loginVan(rol);
  if (rechtenPerRol.aanbieder.some((recht) => recht === toegang)) return 'overal';
  if (rechtenPerRol.locatiemanager.some((recht) => recht === toegang)) return 'manager';
  return rechtenPerRol.teamleider.some((recht) => recht === toegang) ? 'tess' : 'beslisser';
}

function keuze(gebruikers: readonly string[] = [], voorstellen: readonly string[] = []) {
  const { kade, haven, thomas, fatima, piet } = k.met;
  const perMens = [thomas, fatima].flatMap((mens) => Object.values(mens).filter((id) => id.length === 26));
  return {
    ids: [kade, haven, ...perMens, ...Object.values(piet), '0'.repeat(26)],
    perSleutel: {
      clientId: [thomas.clientId, piet.clientId],
      dossierId: [thomas.dossierId, piet.dossierId],
      besluitId: [thomas.besluitId],
      pasId: [thomas.pasId],
      documentId: [thomas.verslagId],
      locatieId: [kade, null],
      versie: [0, 1, 2],
      dossierVersie: [1, 6],
      wachtwoord: [wachtwoord, geheim],
      bsn: ['123456782', '111222333', null, '123456789'],
      naam: ['bezwaartermijn', 'opvangduurVolwassenen', geheim],
      toets: ['verstrekking', 'doelgroep', geheim],
      datum: [vandaag],
      ingangsdatum: [vandaag, null],
      contactpersoonId: gebruikers,
      id: [...gebruikers, kade, haven],
      voorstelId: voorstellen,
      waarde: [3, 49, '', [], { van: '08:00', tot: '17:00' }],
      rollen: [['balie'], ['functioneel-beheer'], ['aanbieder']],
      afwijking: ['Omdat het moet.', ''],
      sleutel: ['melding', `stap:${piet.dossierId}:onderzoek`],
    },
  };
}

/** Ids that only an administrator knows: of users, and of a policy value that was proposed and tried. */
async function bijBeheer() {
  await logIn(k, 'bob');
  const gebruikers = (await k.doe('gebruiker.lijst', {})).map(({ id }) => id);
  const waarde = { naam: 'bezwaartermijn', waarde: 49, vanaf: '2027-01-01', bron: 'Test' };
  const { id } = await k.doe('beleid.voorstellen', waarde);
  await k.doe('beleid.vergelijken', { voorstelId: id, casus: '' });
  return { gebruikers, voorstellen: [id] };
}

/** The answer is in the contract's form, no bug, and repeats nothing of what was sent. */
function keur(naam: string, antwoord: unknown): void {
  expect(k.fouten, naam).toEqual([]);
  if (typeof antwoord === 'object' && antwoord !== null && 'ok' in antwoord && antwoord.ok === true) return;
  const weigering = weigeringSchema.parse(antwoord);
  expect(weigering.code, naam).not.toBe('onverwacht');
  expect(JSON.stringify(weigering)).not.toContain(geheim);
  for (const { bericht } of weigering.velden ?? [])
    expect(bericht, naam).not.toMatch(/expected|invalid|received|required/i);
}

describe('rubbish and near-valid input', () => {
  it.each(vanKern)(
    'is answered by %s with a value or a refusal in Dutch, never a bug, never what was sent',
    async (naam, eindpunt) => {
      k = await opzetten();
      const wie = bevoegd(eindpunt);
      const { gebruikers, voorstellen } = await bijBeheer();
      await logIn(k, wie);
      const bekend = keuze(gebruikers, voorstellen);
      const zwaar =
        /besluit\.(nemen|voorbeeld|brief|bekend)|sjabloon\.voorbeeld|bezwaar\.(bevestigen|beslissen)|klacht\.(bevestigen|afhandelen)|verzoek\.|verwerkingen\.|rapportage\.|vervolg\.(brief|afdruk)|copas\.uitgeven|document\.maken|register\.bytes|herstelsleutelDocument|codesDocument|handboek/.test(
          naam,
        );
      const invoer = fc.oneof(
        { weight: 8, arbitrary: passend(eindpunt.invoer, bekend) },
        { weight: 4, arbitrary: bijna(eindpunt.invoer, bekend) },
        { weight: 2, arbitrary: onzin() },
      );
      await fc.assert(
        fc.asyncProperty(invoer, async (iets) => {
          keur(naam, await k.roep(naam, iets, true));
          if (naam.startsWith('sessie.') || naam.startsWith('gebruiker.') || naam.startsWith('tweedeFactor.'))
            await k.roep('sessie.inloggen', { inlognaam: wie, wachtwoord });
        }),
        { numRuns: zwaar ? Math.ceil(aantal / 3) : aantal, seed: 2026 },
      );
      k.sluit();
      const { db } = await openBestand(k.map, 'bob');
      expect(breuken(db)).toEqual([]);
      db.close();
    },
  );

  it('thousands of levels deep or megabytes long is refused, and the next call is answered', async () => {
    k = await opzetten();
    await logIn(k, 'balie');
    let diep: unknown = geheim;
    for (let i = 0; i < 20_000; i += 1) diep = { a: diep };
    const groot = 'x'.repeat(12_000_000);
    for (const [naam, invoer] of [
      ['concept.bewaren', { sleutel: 'melding', inhoud: diep, basisVersie: 0 }],
      ['concept.bewaren', { sleutel: 'melding', inhoud: groot, basisVersie: 0 }],
      ['beleid.proberen', { toets: 'verstrekking', peildatum: '2026-11-16', feiten: { brp: diep } }],
      ['beleid.proberen', { toets: 'verstrekking', peildatum: '2026-11-16', feiten: { brp: groot } }],
      ['client.zoeken', { tekst: groot, aantal: 10 }],
      ['client.aanmaken', { velden: diep }],
      ['stap.proberen', diep],
    ] as const)
      keur(naam, await k.roep(naam, invoer));
    expect(await k.doe('concept.lezen', { sleutel: 'melding' })).toBeNull();
    await k.doe('locatie.lijst', {});
  });

  it('leaves the facts of a dossier such that it can always be opened again', async () => {
    k = await opzetten();
    await logIn(k, 'balie');
    const { dossierId } = k.met.piet;
    const invoer = passend(contract['stap.vastleggen'].invoer.shape.invoer, keuze());
    await fc.assert(
      fc.asyncProperty(invoer, async (stapinvoer) => {
        const open = await k.doe('dossier.openen', { dossierId });
        const { stap } = stapinvoer as { stap: keyof typeof open.stappen };
        const versie = open.stappen[stap]?.versie ?? 0;
        keur('stap.vastleggen', await k.roep('stap.vastleggen', { dossierId, versie, invoer: stapinvoer }));
        keur('besluit.voorstel', await k.roep('besluit.voorstel', { dossierId, ingangsdatum: '2026-11-20' }));
        keur('werkvoorraad.lijst', await k.roep('werkvoorraad.lijst', { groep: null, vanaf: 0, aantal: 10 }));
        await k.doe('dossier.tijdlijn', { dossierId, aantal: 5 });
      }),
      { numRuns: aantal * 4, seed: 5 },
    );
    await k.doe('dossier.openen', { dossierId });
  });
});
