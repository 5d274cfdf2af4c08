import { describe, expect, it } from 'vitest';
import type { Eindpunt } from '#shared/contract/eindpunt.ts';
import {
  organisatiesoorten,
  rechten,
  rechtenPerRol,
  rollen,
  rollenPerOrganisatiesoort,
} from '#shared/contract/rechten.ts';
import { contract } from '#shared/contract/tabel.ts';
import { logIn, wachtwoord, type Testkern } from './hulp.ts';
import { loginVan, organisatiesjabloon } from './opstelling.ts';

type Regel = [naam: string, eindpunt: Eindpunt];
/** Calls that end or lock the session come last. */
const alle = (Object.entries(contract) as Regel[]).sort(
  ([a], [b]) => Number(/uitloggen|vergrendelen/.test(a)) - Number(/uitloggen|vergrendelen/.test(b)),
);
const vanKern = alle.filter(([, { uitvoerder }]) => uitvoerder !== 'schil');

/** What an empty call answers: access is decided before the input is read. */
async function antwoord(k: Testkern, [naam]: Regel): Promise<string> {
  const uitslag = await k.roep(naam, {}, true);
  return uitslag.ok ? 'toegelaten' : uitslag.code;
}

const deurposten = new Set(['niet-ingelogd', 'vergrendeld', 'geen-recht', 'onbekend-eindpunt']);
const binnen = (code: string): string => (deurposten.has(code) ? code : 'toegelaten');

for (const soort of organisatiesoorten) {
  const rollenHier = rollenPerOrganisatiesoort[soort];
  const opzetten = organisatiesjabloon(soort, rollenHier);

  describe(`in a ${soort}`, () => {
    for (const rol of rollenHier) {
      it(`${rol} may call exactly what the rights of the role say`, async () => {
        const k = await opzetten();
        await logIn(k, loginVan(rol));
        const uitkomst: Record<string, string> = {};
        const verwacht: Record<string, string> = {};
        for (const regel of vanKern) {
          const [naam, { toegang }] = regel;
          uitkomst[naam] = binnen(await antwoord(k, regel));
          if (naam === 'sessie.uitloggen') await logIn(k, loginVan(rol));
          const mag = toegang === 'openbaar' || toegang === 'ingelogd' || rechtenPerRol[rol].includes(toegang);
          verwacht[naam] = mag ? 'toegelaten' : 'geen-recht';
        }
        expect(uitkomst).toEqual(verwacht);
        expect(Object.keys(uitkomst)).toHaveLength(vanKern.length);
        k.ruimOp();
      });
    }

    it('nobody can be given a role of another kind of organisation', async () => {
      const k = await opzetten();
      await logIn(k, 'bea');
      for (const rol of rollen) {
        const nieuw = { naam: 'Nieuw', inlognaam: `nieuw-${rol}`, wachtwoord, rollen: [rol], locatieId: null };
        if (rollenHier.includes(rol)) await k.doe('gebruiker.toevoegen', nieuw);
        else
          expect((await k.weigert('gebruiker.toevoegen', nieuw, 'ongeldige-invoer')).velden?.[0]?.pad).toBe('rollen');
      }
      k.ruimOp();
    });
  });
}

describe('without a session', () => {
  const opzetten = organisatiesjabloon('gemeente', ['functioneel-beheer']);

  it('every endpoint that is not open to everybody is refused before login, after logout and behind the lock', async () => {
    const k = await opzetten();
    const bewaakt = vanKern.filter(([, { toegang }]) => toegang !== 'openbaar');
    const codes = async () => new Set(await Promise.all(bewaakt.map((regel) => antwoord(k, regel))));
    expect(await codes()).toEqual(new Set(['niet-ingelogd']));
    await logIn(k, 'bea');
    await k.doe('sessie.vergrendelen', {});
    expect(await codes()).toEqual(new Set(['vergrendeld']));
    await k.doe('sessie.uitloggen', {});
    expect(await codes()).toEqual(new Set(['niet-ingelogd']));
    k.ruimOp();
  });

  it('the endpoints open to everybody are these and no others', () => {
    expect(alle.flatMap(([naam, { toegang }]) => (toegang === 'openbaar' ? [naam] : [])).sort()).toEqual([
      'installatie.aansluiten',
      'installatie.herstellen',
      'installatie.inrichten',
      'installatie.proefomgeving',
      'installatie.toestand',
      'noodherstel.kijken',
      'noodherstel.sleutelbos',
      'noodherstel.terugzetten',
      'overzetten.doen',
      'overzetten.kiesMap',
      'overzetten.map',
      'scherm.lezen',
      'scherm.weg',
      'sessie.huidige',
      'sessie.inloggen',
      'sessie.ontgrendelen',
      'sessie.uitloggen',
    ]);
  });

  it('set-up, the proefomgeving and logging out say what is the matter', async () => {
    const k = await opzetten();
    await k.weigert('installatie.proefomgeving', {}, 'al-ingericht');
    await k.weigert('sessie.uitloggen', {}, 'niet-ingelogd');
    await k.weigert('sessie.ontgrendelen', { wachtwoord }, 'niet-ingelogd');
    k.ruimOp();
  });
});

describe('the window', () => {
  const opzetten = organisatiesjabloon('gemeente', rollenPerOrganisatiesoort.gemeente);

  it('cannot reach what is meant for the main process, nor what the main process answers itself', async () => {
    const k = await opzetten();
    await logIn(k, 'beslisser');
    const verborgen = alle.filter(([, { uitvoerder }]) => uitvoerder !== 'kern');
    for (const [naam] of verborgen) expect(await k.roep(naam, {}), naam).toMatchObject({ code: 'onbekend-eindpunt' });
    const mag = ({ toegang }: Eindpunt): boolean => !rechten.some((recht) => recht === toegang && !van.has(recht));
    const van = new Set(rechtenPerRol.beslisser);
    for (const [naam, eindpunt] of verborgen) {
      const viaSchil = await k.roep(naam, {}, true);
      // One that asks for no input answers.
      const toegelaten = eindpunt.invoer.safeParse({}).success ? { ok: true } : { code: 'ongeldige-invoer' };
      const binnenkant = mag(eindpunt) ? toegelaten : { code: 'geen-recht' };
      expect(viaSchil, naam).toMatchObject(
        eindpunt.uitvoerder === 'schil' ? { code: 'onbekend-eindpunt' } : binnenkant,
      );
    }
    k.ruimOp();
  });

  it('gets no further with names that JavaScript knows but the table does not', async () => {
    const k = await opzetten();
    await logIn(k, 'balie');
    const raar: unknown[] = ['toString', '__proto__', 'constructor', '', 'client', 'client.zoeken ', 'Client.zoeken'];
    raar.push(null, undefined, 3, {}, ['client.zoeken'], { toString: () => 'client.zoeken' }, Symbol('x'));
    for (const naam of raar)
      expect(await k.roep(naam as string, {}), String(typeof naam)).toMatchObject({ code: 'onbekend-eindpunt' });
    expect(k.fouten).toEqual([]);
    k.ruimOp();
  });

  it('leaves a line in the log when somebody tries what the role does not allow', async () => {
    const k = await opzetten();
    await logIn(k, 'auditor');
    await k.weigert('client.zoeken', { tekst: 'jansen', aantal: 10 }, 'geen-recht');
    const { regels } = await k.doe('audit.lijst', { zoek: '', van: null, tot: null, voorVolgnummer: null, aantal: 1 });
    expect(regels[0]).toMatchObject({
      gebruiker: 'Naam auditor',
      rollen: 'auditor',
      actie: 'R',
      gebeurtenis: 'client.zoeken',
      uitkomst: 'geweigerd: geen-recht',
    });
    k.ruimOp();
  });
});
