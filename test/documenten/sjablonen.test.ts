import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { beschikkingPdf } from '#core/documenten/beschikking.ts';
import { keurSjabloon } from '#shared/sjabloon/controle.ts';
import { sjabloonketens, sjabloonsoorten } from '#shared/sjabloon/model.ts';
import { standaardsjabloon } from '#shared/taal/sjablonen.ts';
import { brievenVanVoorheen } from './brieven-van-voorheen.ts';
import { leesPdf } from './lezer.ts';
import { omgeving } from './voorbeelden.ts';

describe('the default templates', () => {
  it.each(Object.entries(brievenVanVoorheen))(
    'give the letter that was there before them: %s',
    async (naam, inhoud) => {
      const { aantalPaginas, rollen, tekst } = await leesPdf(await beschikkingPdf(inhoud, omgeving));
      const goud: unknown = JSON.parse(readFileSync(new URL(`gouden/${naam}.json`, import.meta.url), 'utf8'));
      expect({ aantalPaginas, rollen: rollen.join(' '), tekst }).toEqual(goud);
    },
  );

  it.each(sjabloonsoorten)('can be saved as they are, in every keten: %s', (soort) => {
    for (const keten of sjabloonketens) expect(keurSjabloon(soort, standaardsjabloon(soort, keten)), keten).toEqual([]);
  });
});
