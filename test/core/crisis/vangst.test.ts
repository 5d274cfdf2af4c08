import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Crisisinvoer } from '#shared/contract/groepen/crisis.ts';
import { clientvelden, logIn, voegGebruikersToe, type Testkern } from '../hulp.ts';
import { openBestand, organisatiesjabloon } from '../opstelling.ts';
import { netwerk, pleger, veiligContact } from './hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
let dossierId: string;
let clientId: string;
let mens: Record<string, string>;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'bea');
  await voegGebruikersToe(k, { inlognaam: 'tarik', rollen: ['veilig-thuis'] });
  mens = Object.fromEntries((await k.doe('gebruiker.lijst', {})).map(({ inlognaam, id }) => [inlognaam, id]));
  await logIn(k, 'veilig-thuis');
  const nieuw = { clientId: null, roepnaam: 'Mina', achternaam: 'Haddad', contact: veiligContact() };
  ({ dossierId, clientId } = await k.doe('crisis.beginnen', nieuw));
});
afterEach(() => k.ruimOp());

const leg = (invoer: Crisisinvoer) =>
  k.doe('crisis.vastleggen', { dossierId, id: null, versie: 0, clientId: null, invoer, reden: '' });
const zoek = async (tekst: string) => (await k.doe('client.zoeken', { tekst, aantal: 20 })).resultaten;
/** Shuts a colleague out of the case. */
async function sluitUit(inlognaam: string): Promise<void> {
  await logIn(k, 'teamleider');
  await k.doe('afscherming.instellen', {
    ...{ clientId, versie: 0, grond: 'veiligheid', reden: 'Neef van de pleger', voor: 'iedereen' },
    ...{ eigenaarId: mens['teamleider'] ?? '', kring: [] },
    uitgesloten: [{ gebruikerId: mens[inlognaam] ?? '', relatie: 'netwerk' }],
  });
}
async function sporen() {
  k.sluit();
  const { db } = await openBestand(k.map);
  const rijen = db.prepare('SELECT gebeurtenis, vraag, gezien, gevangen FROM zoekspoor ORDER BY rowid').all() as {
    gebeurtenis: string;
    vraag: string;
    gezien: string;
    gevangen: string;
  }[];
  db.close();
  k.herstart();
  return rijen;
}

describe('the pleger and who is around', () => {
  it('are found by name, sound, number, birth date and number plate, and only the case is shown', async () => {
    await leg({
      soort: 'pleger',
      inhoud: pleger({
        ...{
          aliassen: 'Ome Jan, Rico',
          geboortedatum: '1984-05-06',
          telefoons: '010 1112223, 06-98 76 54 32',
          kenteken: 'xx-12-yz',
        },
      }),
    });
    await leg({ soort: 'netwerk', inhoud: netwerk({ telefoons: '010 7654321' }) });
    for (const tekst of [
      ...['ridouan', 'oever', 'Ridouan vd oever', 'rico', '06-05-1984', '0698765432', '+31 6 98765432', 'xx12yz'],
      ...['XX-12-YZ', 'jolanda pieterse', '0107654321', 'pietersen', 'vandenoever'],
    ]) {
      const gevonden = await zoek(tekst);
      expect(gevonden, tekst).toMatchObject([
        { clientId, dossierId, weergavenaam: 'Mina Haddad', reden: 'Gevonden via een betrokkene' },
      ]);
      expect(JSON.stringify(gevonden)).not.toMatch(/ridouan|oever|jolanda|pieterse/i);
    }
    // Two people around one case are not one person.
    expect(await zoek('jolanda oever')).toEqual([]);
    expect(await zoek('ri')).toEqual([]);
  });

  it('are found by what they are called now, and no more once that was taken back', async () => {
    const { id } = await leg({ soort: 'pleger', inhoud: pleger() });
    const anders = { dossierId, id, versie: 1, clientId: null, reden: '' };
    await k.doe('crisis.vastleggen', { ...anders, invoer: { soort: 'pleger', inhoud: pleger({ achternaam: 'Bos' }) } });
    expect(await zoek('oever')).toEqual([]);
    expect(await zoek('ridouan bos')).toHaveLength(1);
    await k.doe('crisis.intrekken', { dossierId, id, versie: 2, reden: 'Verkeerde persoon' });
    expect(await zoek('ridouan bos')).toEqual([]);
  });

  it('are no clients: nobody is a double of them, and nothing is recorded of whom nothing is known', async () => {
    await leg({ soort: 'pleger', inhoud: pleger({ geboortedatum: '1984-05-06' }) });
    const vraag = { achternaam: 'van den Oever', voornamen: 'Ridouan', geboortedatum: '1984-05-06', bsn: null };
    expect(await k.doe('client.dubbelen', vraag)).toEqual([]);
    const leeg = pleger({ voornamen: '', achternaam: '', relatie: null });
    const fout = await k.weigert(
      'crisis.vastleggen',
      { dossierId, id: null, versie: 0, clientId: null, reden: '', invoer: { soort: 'pleger', inhoud: leeg } },
      'ongeldige-invoer',
    );
    expect(fout.velden?.[0]?.pad).toBe('invoer.inhoud.achternaam');
  });
});

describe('a colleague who knows them', () => {
  beforeEach(async () => {
    await leg({ soort: 'pleger', inhoud: pleger({ telefoons: '0698765432' }) });
    await sluitUit('tarik');
  });

  it('finds nothing by client, by pleger, by number or by kenmerk, and each of those leaves its trace', async () => {
    const { kenmerk } = await k.doe('dossier.openen', { dossierId });
    await logIn(k, 'tarik');
    const vragen = ['haddad', 'Mina', 'ridouan', '0698765432', kenmerk, kenmerk.toLowerCase().replace('-', '')];
    for (const tekst of vragen) expect(await zoek(tekst), tekst).toEqual([]);
    expect(await zoek('niemand zo')).toEqual([]);
    const spoor = await sporen();
    expect(spoor.filter(({ gevangen }) => gevangen !== '[]').map(({ vraag }) => vraag)).toEqual(vragen);
    expect(spoor.at(-1)).toEqual({ gebeurtenis: 'client.zoeken', vraag: '', gezien: '[]', gevangen: '[]' });
  });

  it('gets the answers of nobody for every id of the case, and the attempts are kept', async () => {
    await logIn(k, 'tarik');
    const nergens = '0'.repeat(26);
    for (const naam of ['dossier.openen', 'crisis.lezen'] as const)
      expect(await k.roep(naam, { dossierId })).toEqual(await k.roep(naam, { dossierId: nergens }));
    expect(await k.roep('client.lezen', { clientId })).toEqual(await k.roep('client.lezen', { clientId: nergens }));
    const begin = { roepnaam: '', achternaam: '', contact: veiligContact() };
    await k.weigert('crisis.beginnen', { ...begin, clientId }, 'niet-gevonden');
    await k.weigert('inzage.openen', { clientId, dossierId: null, reden: 'Ik moet erin' }, 'niet-gevonden');
    const spoor = (await sporen()).filter(({ gevangen }) => gevangen !== '[]');
    expect(spoor.map(({ gebeurtenis, gevangen }) => [gebeurtenis, gevangen])).toEqual(
      ['dossier.openen', 'crisis.lezen', 'client.lezen', 'crisis.beginnen', 'inzage.openen'].map((naam) => [
        naam,
        JSON.stringify([clientId]),
      ]),
    );
  });

  it('records the client anew with the same BSN, and hears nothing', async () => {
    await logIn(k, 'veilig-thuis');
    const { client } = await k.doe('client.lezen', { clientId });
    const velden = clientvelden({ achternaam: 'Haddad', voornamen: 'Mina', bsn: '999900006' });
    await k.doe('client.wijzigen', { clientId, versie: client.versie, velden });
    await logIn(k, 'tarik');
    const nieuw = await k.doe('client.aanmaken', { velden });
    expect(nieuw).toMatchObject({ bsn: '999900006', versie: 1 });
    expect(await k.doe('client.lezen', { clientId: nieuw.id })).toMatchObject({ client: { bsn: '999900006' } });
    expect((await zoek('999900006')).map(({ clientId: id }) => id)).toEqual([nieuw.id]);
    // A second time it is the colleague's own that is in the way, as with anybody.
    await k.weigert('client.aanmaken', { velden }, 'bsn-in-gebruik');
    await k.doe('client.wijzigen', { clientId: nieuw.id, versie: 1, velden: { ...velden, plaats: 'Delft' } });
    await logIn(k, 'veilig-thuis');
    expect((await zoek('999900006')).map(({ clientId: id }) => id).sort()).toEqual([clientId, nieuw.id].sort());
    const spoor = (await sporen()).filter(({ gevangen }) => gevangen !== '[]');
    expect(spoor.map(({ gebeurtenis, vraag }) => [gebeurtenis, vraag])).toContainEqual([
      'client.aanmaken',
      '999900006',
    ]);
  });
});
