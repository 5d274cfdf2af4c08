import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { plekvraagtekst } from '#shared/taal/crisis/plek.ts';
import { leegContact } from '#shared/domein/crisis/intake.ts';
import { leesPdf } from '../../../documenten/lezer.ts';
import { logIn, type Testkern } from '../../hulp.ts';
import { organisatiesjabloon } from '../../opstelling.ts';
import { crisislocatie, ja, leg, plekvraag, vraagAan, zaak } from './hulp.ts';

const opzetten = organisatiesjabloon('veilig-thuis', ['veilig-thuis', 'teamleider']);
let k: Testkern;
let locatieId: string;
beforeEach(async () => {
  k = await opzetten();
  await logIn(k, 'teamleider');
  const invoer = { id: null, versie: 0, velden: crisislocatie(), reden: '' };
  locatieId = (await k.doe('crisislocatie.vastleggen', invoer)).id;
  await logIn(k, 'veilig-thuis');
});
afterEach(() => k.ruimOp());

const stap = fc.oneof(
  fc.record({ wat: fc.constant('antwoord' as const), zaak: fc.nat(2), kamers: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ wat: fc.constant('houd' as const), zaak: fc.nat(2) }),
  fc.record({ wat: fc.constant('los' as const), zaak: fc.nat(2) }),
  fc.record({ wat: fc.constant('aankomst' as const), zaak: fc.nat(2) }),
  fc.record({ wat: fc.constant('terug' as const), zaak: fc.nat(2) }),
  fc.record({ wat: fc.constant('bevestig' as const), aantal: fc.nat(2) }),
  fc.record({ wat: fc.constant('tijd' as const), uren: fc.integer({ min: 1, max: 3 }) }),
);
const uur = (nu: number): string => `2026-11-16T${String(10 + nu).padStart(2, '0')}:30`;

describe('however it is held, let go, taken and confirmed', () => {
  it('never more rooms are held or taken than were said to be empty, and no room is held twice', async () => {
    const zaken = [await zaak(k), await zaak(k), await zaak(k)];
    const adressen: string[] = [];
    for (const id of zaken)
      adressen.push(await vraagAan(k, id, locatieId, plekvraag({ antwoordVoor: '2026-11-16T23:30' })));
    let nu = 0;
    const doe = async (een: typeof stap extends fc.Arbitrary<infer T> ? T : never): Promise<void> => {
      if (een.wat === 'tijd') {
        nu = Math.min(nu + een.uren, 12);
        return k.naar(`2026-11-16T${String(9 + nu).padStart(2, '0')}:00:00Z`);
      }
      if (een.wat === 'bevestig') {
        const [aanbod] = await k.doe('crisislocatie.aanbod', { maat: null });
        const leeg = [{ personen: 2, aantal: een.aantal }];
        await k.roep('crisislocatie.bevestigen', {
          id: locatieId,
          basis: aanbod?.bevestigd?.volgnummer ?? 0,
          leeg,
          gesprokenMet: '',
        });
        return;
      }
      const dossierId = zaken[een.zaak]!;
      const { vragen, houdingen } = await k.doe('crisisplek.stand', { dossierId });
      if (een.wat === 'antwoord')
        await k.roep('crisisplek.antwoord', {
          ...{ dossierId, aanId: adressen[een.zaak], vasthouden: een.kamers === 1 },
          antwoord: ja({ kamers: een.kamers, geldigTot: uur(nu + 1) }),
        });
      if (een.wat === 'houd')
        await k.roep('crisisplek.vasthouden', {
          dossierId,
          antwoordId: vragen[0]?.aan[0]?.geldend?.id ?? '',
          tot: null,
        });
      if (een.wat === 'los')
        await k.roep('crisisplek.loslaten', {
          dossierId,
          id: houdingen[0]?.id ?? '',
          versie: houdingen[0]?.versie ?? 1,
          reden: 'Toch niet',
        });
      if (een.wat === 'aankomst')
        await leg(k, dossierId, {
          soort: 'aankomst',
          inhoud: { uitkomst: 'aangekomen', op: uur(nu), verteldDoor: 'Dienst', gedaan: '', volgendeOp: null },
        });
      if (een.wat === 'terug') {
        const { stukken } = await k.doe('crisis.lezen', { dossierId });
        const laatste = stukken.findLast(({ soort, ingetrokken }) => soort === 'aankomst' && !ingetrokken);
        if (laatste)
          await k.doe('crisis.intrekken', { dossierId, id: laatste.id, versie: laatste.versie, reden: 'Vergissing' });
      }
    };
    await fc.assert(
      fc.asyncProperty(fc.array(stap, { minLength: 5, maxLength: 12 }), async (stappen) => {
        for (const een of stappen) {
          await doe(een);
          expect(k.fouten).toEqual([]);
          const [aanbod] = await k.doe('crisislocatie.aanbod', { maat: null });
          for (const { leeg, vast, bezet, vrij } of aanbod?.stand ?? []) {
            expect(vast + bezet).toBeLessThanOrEqual(leeg);
            expect(vrij).toBe(leeg - vast - bezet);
          }
        }
      }),
      { numRuns: 12, seed: 6 },
    );
  }, 120_000);
});

/** Words that stand in no choice, number or sentence of ours. */
const woord = fc.stringMatching(/^[QXZ][qxz]{4,9}[0-9]?$/);

describe('a request for a place', () => {
  it('holds nothing of the client, whatever was recorded: not in its text, its print or its title', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(woord, { minLength: 6, maxLength: 6 }),
        async ([roepnaam = '', achternaam = '', plek = '', verhaal = '', wie = '', waar = '']) => {
          const { dossierId } = await k.doe('crisis.beginnen', {
            ...{ clientId: null, roepnaam, achternaam },
            contact: { ...leegContact(), toelichting: verhaal, belAls: wie },
          });
          await leg(k, dossierId, {
            soort: 'geen-plek',
            inhoud: {
              vannacht: 'netwerk',
              afspraken: plek,
              beslotenDoor: waar,
              opnieuwOp: '2026-11-16T20:00',
              opgelost: '',
            },
          });
          await vraagAan(k, dossierId, locatieId);
          const [vraag] = (await k.doe('crisisplek.stand', { dossierId })).vragen;
          const { id, titel } = await k.doe('crisisplek.afdruk', { dossierId, vraagId: vraag!.id });
          const { bytes, bestandsnaam } = await k.doe('document.bytes', { documentId: id });
          const { tekst } = await leesPdf(bytes);
          const { kenmerk } = await k.doe('dossier.openen', { dossierId });
          const alles = [
            plekvraagtekst(vraag!.regels),
            JSON.stringify(vraag!.vraag),
            tekst,
            titel,
            bestandsnaam,
            Buffer.from(bytes).toString('latin1'),
          ];
          for (const deel of alles)
            for (const geheim of [roepnaam, achternaam, plek, verhaal, wie, waar, kenmerk, dossierId])
              expect(deel.includes(geheim), geheim).toBe(false);
        },
      ),
      { numRuns: 8, seed: 6 },
    );
  }, 120_000);
});
