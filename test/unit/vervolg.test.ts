import { describe, expect, it } from 'vitest';
import { beleidsregels2025 as beleid, toetsen } from '#shared/beleid/index.ts';
import type { Stuk } from '#shared/contract/groepen/vervolg.ts';
import {
  grondIds,
  vastleggingschemas,
  vastleggingsoorten,
  type Vastleggingen,
  type Vastleggingsoort,
} from '#shared/domein/vastlegging.ts';
import { bestemmingIds } from '#shared/domein/bestemming.ts';
import { bestemmingnamen, keuzeteksten, veldteksten, veldwaarde } from '#shared/taal/vervolgvelden.ts';
import { gronden, toetsGronden } from '#core/vervolg/bewijs.ts';
import { toetsVerlenging, verlengingsperiode } from '#core/vervolg/heronderzoek.ts';
import { zienswijzestand } from '#core/vervolg/zienswijze.ts';
import { voorbeeld } from '../core/vervolg/stukken.ts';

const vandaag = '2026-11-16';
let teller = 0;
/** A record as the dossier has it. */
function stuk<S extends Vastleggingsoort>(soort: S, anders: Partial<Vastleggingen[S]> = {}): Stuk {
  teller += 1;
  return {
    id: `${soort}-${teller}`,
    soort,
    inhoud: { ...voorbeeld[soort], ...anders },
    nummer: teller,
    versie: 1,
    eersteDoor: 'Bo',
    eersteOp: '2026-11-16T09:00:00.000Z',
    door: 'Bo',
    op: '2026-11-16T09:00:00.000Z',
    reden: '',
    ingetrokken: false,
    documenten: [],
    eerder: [],
  } as unknown as Stuk;
}
const ingetrokken = (een: Stuk): Stuk => ({ ...een, ingetrokken: true });
const grond = (stukken: Stuk[], id: string, antwoorden: Vastleggingen['voornemen']['antwoorden'] = {}) => {
  const gevonden = toetsGronden(stukken, antwoorden, vandaag, beleid).find((een) => een.id === id);
  if (!gevonden) throw new Error(id);
  return { uitkomst: gevonden.uitkomst, stukken: gevonden.stukken, ontbreekt: gevonden.uitleg.gevolg['ontbreekt'] };
};

describe('the sixteen gronden of 5.2.9', () => {
  it('are those of the toets, each with its keys', () => {
    expect(grondIds).toEqual(toetsen.beeindiging.velden[0]?.keuzes?.map(({ waarde }) => waarde));
    expect(gronden.map(({ nummer }) => nummer)).toEqual(Array.from({ length: 16 }, (_, i) => i + 1));
    expect(gronden.every(({ sleutels, titel }) => sleutels.length > 0 && titel !== '')).toBe(true);
    const sleutels = new Set(gronden.flatMap((een) => een.sleutels.map(({ sleutel }) => sleutel)));
    expect([...sleutels].sort()).toEqual(
      toetsen.beeindiging.velden[1]?.velden?.map(({ pad }) => pad.replace('bewijs.', '')).sort(),
    );
  });

  it('are all onbekend while nothing is recorded: absent is not nee', () => {
    expect(new Set(toetsGronden([], {}, vandaag, beleid).map(({ uitkomst }) => uitkomst))).toEqual(
      new Set(['onbekend']),
    );
  });

  it.each<[string, () => Stuk[]]>([
    ['voorliggende-voorziening', () => [stuk('vervolgplek', { soort: 'voorliggend' })]],
    ['vervolg-intramuraal', () => [stuk('vervolgplek')]],
    ['vervolg-ambulant', () => [stuk('vervolgplek', { soort: 'ambulant', woonplek: true })]],
    ['geen-ondersteuningsbehoefte', () => [stuk('woningaanbod', { antwoord: 'aanvaard' })]],
    ['geen-ondersteuningsbehoefte', () => [stuk('heronderzoek', { alternatief: true })]],
    ['ggz-of-zvw', () => [stuk('vervolgplek', { soort: 'ggz-zvw' })]],
    ['bedreiging', () => [stuk('incident')]],
    [
      'vertrouwensrelatie',
      () => [stuk('verblijfsgesprek', { onderwerp: 'vertrouwen' }), stuk('waarschuwing'), stuk('waarschuwing')],
    ],
    ['hygiene', () => [stuk('incident', { aard: 'hygiene', gezondheidsrisico: true })]],
    ['regels', () => [stuk('waarschuwing'), stuk('waarschuwing')]],
    ['gewijzigde-informatie', () => [stuk('heronderzoek', { leidtTotAnderBesluit: true })]],
    ['onjuiste-feiten', () => [stuk('heronderzoek', { opzet: true })]],
    ['geen-feitelijk-verblijf', () => [stuk('verblijfsgesprek')]],
    [
      'geen-structureel-gebruik',
      () => [
        stuk('verblijfsgesprek', { onderwerp: 'geen-structureel-gebruik', redenGegeven: false, nietStructureel: true }),
      ],
    ],
    ['weigert-woning', () => [stuk('woningaanbod')]],
  ])('%s holds on what is recorded, and on nothing that was withdrawn', (id, maak) => {
    const stukken = maak();
    expect(grond(stukken, id)).toMatchObject({ uitkomst: 'voldaan', ontbreekt: [] });
    expect(grond(stukken, id).stukken.toSorted()).toEqual(stukken.map((een) => een.id).toSorted());
    expect(grond(stukken.map(ingetrokken), id).uitkomst).toBe('onbekend');
  });

  it('needs what belongs together from one record: two incidents that each hold half prove nothing', () => {
    const half = [stuk('incident', { onwerkbaar: null }), stuk('incident', { aangifte: null })];
    expect(grond(half, 'bedreiging')).toMatchObject({ uitkomst: 'onbekend' });
    const woningen = [stuk('woningaanbod', { passend: null }), stuk('woningaanbod', { antwoord: null, reden: '' })];
    expect(grond(woningen, 'weigert-woning').uitkomst).toBe('onbekend');
  });

  it('takes the answer of a person only where the dossier has none', () => {
    const stukken = [stuk('inspanning'), stuk('waarschuwing')];
    expect(grond(stukken, 'afspraken')).toMatchObject({ uitkomst: 'onbekend', ontbreekt: ['inspanningenAanbieder'] });
    expect(grond(stukken, 'afspraken', { afspraken: { inspanningenAanbieder: true } }).uitkomst).toBe('voldaan');
    expect(grond(stukken, 'verplichtingen', { verplichtingen: { structureel: true } }).uitkomst).toBe('voldaan');
    expect(grond(stukken, 'regels')).toMatchObject({ uitkomst: 'niet-voldaan', ontbreekt: ['waarschuwingen'] });
    const nietPassend = [stuk('woningaanbod', { passend: false })];
    const toch = { 'weigert-woning': { woningPassend: true } };
    expect(grond(nietPassend, 'weigert-woning', toch)).toMatchObject({
      uitkomst: 'niet-voldaan',
      ontbreekt: ['woningPassend'],
    });
  });
});

describe('verlenging (5.2.8)', () => {
  const uitkomst = (keten: 'volwassenen' | 'jongeren' | 'gezin', h: Partial<Vastleggingen['heronderzoek']> | null) =>
    toetsVerlenging(keten, h, vandaag, beleid).uitkomst;

  it('rests on a heronderzoek with a gesprek, or the reason why there was none', () => {
    expect(uitkomst('volwassenen', null)).toBe('onbekend');
    expect(uitkomst('volwassenen', voorbeeld.heronderzoek)).toBe('voldaan');
    expect(uitkomst('volwassenen', { ...voorbeeld.heronderzoek, gesprekOp: null })).toBe('onbekend');
    expect(uitkomst('volwassenen', { ...voorbeeld.heronderzoek, gesprekOp: null, geenGesprek: 'Opname' })).toBe(
      'voldaan',
    );
    expect(uitkomst('volwassenen', { ...voorbeeld.heronderzoek, oorzaakBijClient: true })).toBe('niet-voldaan');
    expect(uitkomst('jongeren', { ...voorbeeld.heronderzoek, noodzaak: null })).toBe('onbekend');
    expect(uitkomst('gezin', { ...voorbeeld.heronderzoek, oorzaakBijClient: true })).toBe('voldaan');
  });

  it('names one more period as the keten knows it, as a help to choose a day', () => {
    expect(verlengingsperiode('volwassenen', '2026-12-15', vandaag, beleid)).toMatchObject({
      vanaf: '2026-12-16',
      totEnMet: '2027-03-15',
    });
    expect(verlengingsperiode('jongeren', '2026-12-15', vandaag, beleid)).toMatchObject({ totEnMet: '2027-01-26' });
    expect(verlengingsperiode('gezin', '2026-11-29', vandaag, beleid).toelichting).toContain('5.2.8');
    expect(verlengingsperiode(null, null, vandaag, beleid)).toMatchObject({ vanaf: null, totEnMet: null });
  });
});

describe('zienswijze (Awb 4:8, 4:11)', () => {
  const stand = (anders: Partial<Vastleggingen['voornemen']>) =>
    zienswijzestand(stuk('voornemen', anders) as never, vandaag);

  it.each<[Partial<Vastleggingen['voornemen']>, string, boolean]>([
    [{}, 'ontbreekt', false],
    [{ uitgenodigdOp: '2026-11-10', reageerTot: vandaag }, 'loopt', false],
    [{ uitgenodigdOp: '2026-11-01', reageerTot: '2026-11-15' }, 'verlopen', true],
    [{ uitgenodigdOp: '2026-11-10', reageerTot: '2026-11-30', reactieOp: '2026-11-12' }, 'ontvangen', true],
    [{ overslaan: 'spoed', overslaanReden: 'Gevaar' }, 'overgeslagen', true],
    [{ opVerzoek: true }, 'niet-nodig', true],
    [{ opVerzoek: false }, 'ontbreekt', false],
  ])('%j: %s', (anders, verwacht, mag) => {
    expect(stand(anders)).toMatchObject({ stand: verwacht, mag });
  });

  it('is missing without a voornemen', () => {
    expect(zienswijzestand(null, vandaag)).toMatchObject({ stand: 'ontbreekt', mag: false });
  });
});

describe('the words of records', () => {
  it('are there for every field and every choice', () => {
    for (const soort of vastleggingsoorten) {
      expect(Object.keys(veldteksten[soort])).toEqual(Object.keys(vastleggingschemas[soort].shape));
      for (const [pad, waarde] of Object.entries(voorbeeld[soort]))
        expect(veldwaarde(soort, pad, waarde), `${soort}.${pad}`).not.toMatch(/\[object|undefined|^[a-z]+-[a-z]+$/);
    }
    expect(Object.keys(bestemmingnamen)).toEqual(bestemmingIds);
    expect(Object.values(keuzeteksten).every((keuzes) => Object.values(keuzes).every(Boolean))).toBe(true);
  });
});
