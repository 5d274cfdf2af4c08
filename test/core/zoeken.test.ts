import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { clientvelden, logIn, type Testkern } from './hulp.ts';
import { gemeentesjabloon } from './opstelling.ts';

const opzetten = gemeentesjabloon();
let k: Testkern;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'balie');
});
afterEach(() => k.ruimOp());

async function mens(achternaam: string, over: Parameters<typeof clientvelden>[0] = {}): Promise<string> {
  const velden = clientvelden({ achternaam, roepnaam: '', bsn: null, geenBsnReden: 'Kwijt', ...over });
  return (await k.doe('client.aanmaken', { velden })).id;
}
const vind = async (tekst: string): Promise<string[]> =>
  (await k.doe('client.zoeken', { tekst, aantal: 20 })).resultaten.map(({ clientId }) => clientId);

describe('searching for a client', () => {
  it('finds while typing: every beginning of a name, in any case, with or without accents', async () => {
    const id = await mens('Çelik', { voornamen: 'Zeynep Gül' });
    for (const tekst of ['ç', 'CE', 'celi', 'Çelik', 'zey', 'gul', 'zeynep celik', 'celik zey'])
      expect(await vind(tekst), tekst).toEqual([id]);
    for (const tekst of ['elik', 'celiks', 'zeynep jansen', '', '   ']) expect(await vind(tekst), tekst).toEqual([]);
  });

  it('finds by sound what was written differently', async () => {
    const id = await mens('Yıldız', { voornamen: 'Esra' });
    const janssen = await mens('Janssen', { voornamen: 'Kees' });
    expect(await vind('jildiz')).toEqual([id]);
    expect(await vind('Jansen')).toContain(janssen);
    expect(await vind('cees jansen')).toEqual([janssen]);
  });

  it('does not stumble over tussenvoegsels, glued or left out', async () => {
    const id = await mens('Berg', { tussenvoegsel: 'van den' });
    const el = await mens('Amrani', { tussenvoegsel: 'el' });
    for (const tekst of ['van den berg', 'berg', 'vandenberg', 'Van der Berg', 'thomas van den berg'])
      expect(await vind(tekst), tekst).toEqual([id]);
    for (const tekst of ['el amrani', 'amrani', 'elamrani']) expect(await vind(tekst), tekst).toEqual([el]);
  });

  it('finds by birth date, alone or with a name, in Dutch and in ISO form', async () => {
    const id = await mens('Bakker', { geboortedatum: '1991-03-09' });
    await mens('Bakker', { geboortedatum: '1971-01-01' });
    for (const tekst of ['9-3-1991', '09-03-1991', '1991-03-09', '9/3/1991', 'bakker 9-3-1991', '9.3.1991 bak'])
      expect(await vind(tekst), tekst).toEqual([id]);
    expect(await vind('31-2-1991')).toEqual([]);
  });

  it('finds by BSN while typing and with spaces, and shows only its end', async () => {
    const id = await mens('Visser', { bsn: '123456782' });
    for (const tekst of ['1234', '123456782', '1234 56 782', '1234.56.782'])
      expect(await vind(tekst), tekst).toEqual([id]);
    expect(await vind('123')).toEqual([]);
    const { resultaten } = await k.doe('client.zoeken', { tekst: 'visser', aantal: 5 });
    expect(resultaten).toMatchObject([{ bsnEinde: '782', reden: expect.any(String) as string }]);
    expect(JSON.stringify(resultaten)).not.toContain('123456');
  });

  it('finds by kenmerk, whatever its case and with or without the dash', async () => {
    const { dossierId, kenmerk } = await metDossier();
    const kaal = kenmerk.replace('-', '');
    for (const tekst of [kenmerk, kenmerk.toLowerCase(), kaal, ` ${kaal.toLowerCase()} `]) {
      const { resultaten } = await k.doe('client.zoeken', { tekst, aantal: 5 });
      expect(
        resultaten.map((r) => r.dossierId),
        tekst,
      ).toEqual([dossierId]);
    }
  });

  it('puts the whole word before the beginning, and the letters before the sound', async () => {
    const klank = await mens('Meijer', { voornamen: 'Anna' });
    const begin = await mens('Meyerink', { voornamen: 'Anna' });
    const heel = await mens('Meyer', { voornamen: 'Anna' });
    expect(await vind('meyer')).toEqual([heel, begin, klank]);
  });

  it('says that there is more when there is', async () => {
    for (let i = 0; i < 4; i += 1) await mens('Smit');
    expect(await k.doe('client.zoeken', { tekst: 'smit', aantal: 3 })).toMatchObject({ meer: true });
    expect(await k.doe('client.zoeken', { tekst: 'smit', aantal: 4 })).toMatchObject({ meer: false });
  });

  it('follows a change of name and forgets the old one', async () => {
    const id = await mens('Oud', { voornamen: 'Eva' });
    const velden = clientvelden({
      achternaam: 'Nieuw',
      voornamen: 'Eva',
      roepnaam: '',
      bsn: null,
      geenBsnReden: 'Kwijt',
    });
    await k.doe('client.wijzigen', { clientId: id, versie: 1, velden });
    expect([await vind('nieuw'), await vind('oud')]).toEqual([[id], []]);
  });

  it('takes what people type literally: no wildcard, no operator, no quote means anything', async () => {
    await mens('Gewoon');
    for (const tekst of ['%', '_', '*', 'g%n', "' OR 1=1 --", '"', '\\', 'NOT', '\u0000', '😀', '('.repeat(100)])
      expect(await vind(tekst), tekst).toEqual([]);
  });
});

async function metDossier() {
  const clientId = await mens('Dossierman');
  const { legeStap } = await import('#shared/domein/stappen.ts');
  const { dossierId } = await k.doe('dossier.starten', { clientId, feiten: legeStap('2026-11-16').melding });
  const { kenmerk } = await k.doe('dossier.openen', { dossierId });
  return { dossierId, kenmerk };
}

describe('likely duplicates', () => {
  const dubbelen = async (over: object) =>
    (await k.doe('client.dubbelen', { achternaam: '', voornamen: '', geboortedatum: null, bsn: null, ...over })).map(
      ({ clientId }) => clientId,
    );

  it('are shown before a client is made: same birth date and a name that sounds the same', async () => {
    const id = await mens('El Amrani', { voornamen: 'Fatima', geboortedatum: '1988-02-03' });
    for (const [achternaam, voornamen] of [
      ['El Amrani', 'Fatima'],
      ['Amrani', 'Fatima'],
      ['el Amrany', 'Fatima'],
      ['Fatima', 'El Amrani'],
    ] as const)
      expect(await dubbelen({ achternaam, voornamen, geboortedatum: '1988-02-03' }), achternaam).toEqual([id]);
  });

  it('are not everybody of that name or that day', async () => {
    await mens('Jansen', { voornamen: 'Piet', geboortedatum: '1960-01-01' });
    expect(await dubbelen({ achternaam: 'Jansen', voornamen: 'Maria', geboortedatum: '1990-05-05' })).toEqual([]);
    expect(await dubbelen({ achternaam: 'Okafor', voornamen: 'Chidi', geboortedatum: '1960-01-01' })).toEqual([]);
    expect(await dubbelen({})).toEqual([]);
  });

  it('include whoever has the same BSN, whatever the name; making a second one is refused', async () => {
    const id = await mens('Visser', { bsn: '123456782' });
    expect(await dubbelen({ achternaam: 'Heel', voornamen: 'Anders', bsn: '123456782' })).toEqual([id]);
    const weigering = await k.weigert(
      'client.aanmaken',
      { velden: clientvelden({ bsn: '123456782' }) },
      'bsn-in-gebruik',
    );
    expect(weigering.velden?.map(({ pad }) => pad)).toEqual(['velden.bsn']);
  });
});

describe('recording a client', () => {
  it('refuses a BSN that fails the elfproef, a birth date to come and a postcode that is none', async () => {
    for (const [veld, waarde] of [
      ['bsn', '123456789'],
      ['bsn', '12345678'],
      ['geboortedatum', '2026-11-17'],
      ['geboortedatum', '1984-02-30'],
      ['postcode', '30AA11'],
      ['achternaam', '   '],
    ] as const) {
      const weigering = await k.weigert(
        'client.aanmaken',
        { velden: clientvelden({ [veld]: waarde }) },
        'ongeldige-invoer',
      );
      expect(
        weigering.velden?.map(({ pad }) => pad),
        `${veld} ${waarde}`,
      ).toEqual([`velden.${veld}`]);
    }
  });

  it('shows a conflict when a colleague was first, and keeps every version', async () => {
    const clientId = await mens('Oud');
    const velden = clientvelden({ achternaam: 'Eerst', bsn: null, geenBsnReden: 'Kwijt' });
    await k.doe('client.wijzigen', { clientId, versie: 1, velden });
    await k.weigert(
      'client.wijzigen',
      { clientId, versie: 1, velden: { ...velden, achternaam: 'Tweede' } },
      'conflict',
    );
    expect((await k.doe('client.lezen', { clientId })).client).toMatchObject({ achternaam: 'Eerst', versie: 2 });
  });
});
