// Les mots des figures en français.
import type { FigureTexts } from './texts.ts';

const plural = (count: number, one: string, many: string): string => (count < 2 ? one : many);

export const figureTextsFr: FigureTexts = {
  ballot: {
    choices: { yes: 'Oui', waiting: 'N’a pas encore voté', abstain: 'Abstention', no: 'Non' },
    measures: { members: 'Membres', weight: 'Pondération' },
    columns: { member: 'Membre', choice: 'Vote', weight: 'Pondération' },
    inFavour: (have, whole, share) => `${have} sur ${whole} pour · ${share}`,
    atLeast: (need) => `seuil : au moins ${need}`,
    moreThan: (need) => `seuil : plus de ${need}`,
    signatures: (need) => `seuil : ${need}`,
    blocking: (amount, by) =>
      by === 'members'
        ? `${amount} non favorables peuvent bloquer`
        : `un poids de ${amount} peut bloquer`,
    group: (members, share) => (share === null ? members : `${members} · ${share} du poids`),
    takeaway: (outcome, { yes, of, share, waiting }) => {
      const have = `${yes} membres sur ${of}${share === null ? '' : `, ${share} du poids`}`;
      if (outcome === 'adopted') return `Adopté : ${have} pour`;
      if (outcome === 'failed') return `Ne peut plus être adopté : ${have} pour`;
      return `Scrutin ouvert : ${have} pour, ${waiting} ${plural(waiting, 'vote attendu', 'votes attendus')}`;
    },
  },
  shares: {
    columns: { bar: 'De', part: 'Part', amount: 'Montant', percent: 'Part (%)' },
    total: 'Total',
    open: 'Pas encore attribué',
    takeaway: ({ bar, whole, parts, largest, share, open }) =>
      open === null
        ? `${parts} ${plural(parts, 'part fait', 'parts font')} ensemble ${whole} ; la plus grande, ${largest}, en porte ${share}`
        : `${bar} : ${open} sur ${whole} ne sont pas encore attribués ; la plus grande part, ${largest}, est de ${share}`,
  },
};
