import { stukteksten } from './stuk.ts';

/** Texts of the forms and cards of a case of crisisopvang. */
export const schermCrisis = {
  laden: 'Het crisisdossier kan niet worden gelezen',
  stuk: {
    ...stukteksten,
    wijzig: '{naam} verbeteren',
    over: '{titel}: {wie}',
    knopBijwerken: 'Bijwerken',
    rijErbij: '{naam}: nog een regel',
    rijWeg: '{naam}: regel {n} weghalen',
    rijLeeg: 'Nog niets ingevuld.',
  },
};
