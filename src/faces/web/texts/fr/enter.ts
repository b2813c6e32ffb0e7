// Les mots de la connexion et du compte, en français.
import type { en } from '../en/enter.ts';

export const fr: typeof en = {
  title: (name) => `Se connecter au nœud : ${name}`,
  lead: 'Chaque nation tient son propre nœud. Ce que vous pouvez y voir et y faire dépend des mandats qu’elle vous a donnés.',
  login: 'Nom de connexion',
  password: 'Mot de passe',
  needLogin: 'Saisissez votre nom de connexion.',
  needPassword: 'Saisissez votre mot de passe.',
  show: 'Montrer le mot de passe',
  submit: 'Se connecter',
  passkey: 'Se connecter avec une clé d’accès',
  passkeyNone: 'Ce navigateur n’a pas reçu de clé d’accès. Utilisez le mot de passe, ou réessayez.',
  provider: (name) => `Se connecter chez ${name}`,
  ended: {
    title: 'Votre session a pris fin',
    next: (name) =>
      `Ce que vous aviez saisi est gardé derrière cette page. Il revient quand ${name} se reconnecte.`,
  },
  or: 'ou',
  cast: {
    title: 'Les personnages de la démonstration',
    lead: 'Des personnes inventées. Choisissez-en une et commencez.',
    as: (name) => `Se connecter comme ${name}`,
    others: 'Les autres nations ont leurs propres nœuds :',
    people: {
      'treaty-officer': {
        does: 'Responsable des traités : rédige et signe les accords pour la nation',
        first: 'Ouvrez les accords en vigueur : ce qu’ils couvrent, ce que chacun doit.',
      },
      'second-officer': {
        does: 'Second responsable des traités : signe aux côtés du premier là où il en faut deux',
        first: 'Voyez ce qui attend une seconde personne.',
      },
      steward: {
        does: 'Intendant des données : enregistre les données et répond de leurs conditions',
        first: 'Ouvrez les données tenues ici et lisez ce qu’en voient les partenaires.',
      },
      operator: {
        does: 'Opérateur : tient le nœud, ses personnes et ses clés',
        first: 'Lisez où en sont le nœud, son journal et ses partenaires.',
      },
      auditor: {
        does: 'Auditeur : lit le journal et le vérifie, ne change rien',
        first: 'Vérifiez le journal, puis un reçu.',
      },
      researcher: {
        does: 'Chercheur à l’université : recherche en santé, rien de commercial',
        first: 'Demandez à tous combien de leurs patients portent un variant.',
      },
      'company-researcher': {
        does: 'Chercheur en entreprise : développe des médicaments',
        first: 'Posez la même question à des fins commerciales ; voyez qui refuse, et pourquoi.',
      },
      'licensing-officer': {
        does: 'Responsable des licences : vend des copies là où le droit et l’accord le permettent',
        first: 'Livrez une copie à un acheteur étranger et lisez les obligations qui suivent.',
      },
      'data-access-officer': {
        does: 'Responsable de l’accès aux données : décide des copies à accès contrôlé',
        first: 'Voyez quelles copies sont parties, chez qui, et ce qui reste dû.',
      },
    },
  },
  account: {
    title: 'Connexion et clés d’accès',
    lead: 'Comment vous entrez ici, et où vous êtes connecté en ce moment.',
    passkeys: 'Clés d’accès',
    passkeysLead: 'Une clé qui reste dans votre appareil ; rien à retenir, rien à hameçonner.',
    addPasskey: 'Ajouter une clé d’accès',
    added: 'La clé d’accès a été ajoutée.',
    cancelled: 'Aucune clé d’accès n’a été créée.',
    notHere: 'Ce navigateur ne peut pas créer de clé d’accès.',
    passwordTitle: 'Mot de passe',
    passwordLead:
      'Un changement met fin aux sessions ouvertes avec l’ancien, celle-ci aussi : reconnectez-vous.',
    oldPassword: 'Mot de passe actuel',
    newPassword: 'Nouveau mot de passe',
    needCurrent: 'Saisissez votre mot de passe actuel.',
    newPasswordHint: 'Au moins 12 caractères. Une phrase vaut mieux qu’une énigme.',
    change: 'Changer le mot de passe',
    changed: 'Le mot de passe a été changé.',
    sessions: 'Sessions ouvertes et jetons d’API',
    sessionsLead:
      'Où vous êtes connecté, et ce qui agit en votre nom. Mettez fin à ce que vous ne reconnaissez pas.',
    thisOne: 'celle-ci',
    ways: {
      password: 'Mot de passe',
      passkey: 'Clé d’accès',
      oidc: 'Fournisseur d’identité',
      'api-token': 'Jeton d’API',
    },
    offices: 'Agit comme',
    allOffices: 'Toutes vos fonctions',
    kind: 'Type',
    since: 'Depuis',
    until: 'Jusqu’au',
    end: 'Y mettre fin',
    none: 'Aucune autre session.',
    tokens: {
      title: 'Émettre un jeton d’API',
      lead: 'Pour un programme qui agit en votre nom, par la ligne de commande ou l’API.',
      label: 'À quoi il sert',
      labelHint: 'Vous le reconnaîtrez à cela : « export de nuit ».',
      needLabel: 'Dites à quoi sert le jeton.',
      days: 'Valable pendant',
      daysUnit: 'jours',
      roles: 'Fonctions dans lesquelles il peut agir',
      rolesHint: 'Aucune choisie : toutes les vôtres.',
      issue: 'Émettre le jeton',
      issued: 'Le jeton, montré cette seule fois',
      token: 'le jeton',
      once: 'Copiez-le maintenant : le nœud n’en garde que l’empreinte. Il prend fin le',
    },
  },
};
