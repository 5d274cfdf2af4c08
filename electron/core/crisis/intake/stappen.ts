import type { Crisisstap } from '#shared/contract/groepen/crisis-intake.ts';
import type { Crisisstuk } from '#shared/contract/groepen/crisis.ts';
import type { Triage } from '#shared/domein/crisis/triage.ts';
import { crisisveld } from '#shared/taal/crisis/index.ts';
import { crisisstappen as tekst } from '#shared/taal/crisis/intakepapier.ts';
import { geldendeStukken } from '../stukken.ts';
import { crisisfeitenVan } from './toets.ts';

/** What must be asked about the danger before anything else can be decided. */
const gevaarvragen = [
  'acuutGevaar',
  'plegerWaar',
  'kinderen',
  'wapens',
  'middelen',
  'eergerelateerd',
] as const satisfies readonly (keyof Triage)[];

/** Labels of questions about the danger that nobody answered yet. */
export function openVragen(stukken: readonly Crisisstuk[]): string[] {
  const triage = geldendeStukken(stukken, 'triage')[0]?.inhoud;
  return gevaarvragen.filter((vraag) => (triage?.[vraag] ?? null) === null).map((vraag) => crisisveld('triage', vraag));
}

function slot(stukken: readonly Crisisstuk[], heeftBesluit: boolean): Crisisstap[] {
  const conclusie = geldendeStukken(stukken, 'crisistoets')[0]?.inhoud.conclusie ?? null;
  if (conclusie === null) return [];
  if (conclusie === 'andere-ondersteuning' || conclusie === 'eigen-regio') {
    const over = geldendeStukken(stukken, 'doorgeleiding').some(
      ({ inhoud }) => inhoud.overgenomenOp !== null || inhoud.wat === 'advies',
    );
    return [{ id: 'doorgeleiding', tekst: tekst.doorgeleiding, klaar: over, deel: 'crisisintake' }];
  }
  const binnen = geldendeStukken(stukken, 'aankomst')[0]?.inhoud.uitkomst === 'aangekomen';
  return [
    { id: 'plek', tekst: tekst.plek, klaar: binnen, deel: 'plek' },
    { id: 'besluit', tekst: tekst.besluit, klaar: heeftBesluit, deel: 'crisisbesluit' },
  ];
}

/** What leads to safety, in order, with what is done: from the first call to a place, or to somebody else who helps. */
export function crisisstappen(stukken: readonly Crisisstuk[], heeftBesluit: boolean): Crisisstap[] {
  const triage = geldendeStukken(stukken, 'triage')[0]?.inhoud;
  const toets = geldendeStukken(stukken, 'crisistoets')[0]?.inhoud;
  const feiten = crisisfeitenVan(stukken);
  const geprobeerd = feiten.oplossingEigenNetwerk !== null && feiten.oplossingDerden !== null;
  const stap = (id: keyof typeof tekst, klaar: boolean): Crisisstap => ({
    id,
    tekst: tekst[id],
    klaar,
    deel: 'crisisintake',
  });
  return [
    stap('contact', geldendeStukken(stukken, 'veilig-contact').length > 0),
    stap('gevaar', openVragen(stukken).length === 0),
    stap('niveau', (triage?.niveau ?? null) !== null),
    stap('pogingen', geprobeerd),
    stap('toets', (toets?.conclusie ?? null) !== null),
    ...slot(stukken, heeftBesluit),
    stap('triagebesluit', (triage?.triagebesluit ?? null) !== null),
  ];
}
