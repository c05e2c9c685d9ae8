import { formWords } from './form-words.ts'

export const words = {
  en: {
    name: 'Email',
    description: 'Sends each person a message of their own.',
    summary: 'No subject yet',
    outlet: { next: 'Next', excluded: 'Excluded', failed: 'Failed' },
    bucket: {
      sent: 'sent',
      failed: 'failed',
      no_address: 'no address',
      invalid_address: 'invalid address',
      no_consent: 'no consent',
      duplicate_address: 'address already used',
    },
    form: formWords.en,
  },
  fr: {
    name: 'E-mail',
    description: 'Envoie à chaque personne un message à elle.',
    summary: 'Pas encore d’objet',
    outlet: { next: 'Suite', excluded: 'Exclues', failed: 'En échec' },
    bucket: {
      sent: 'envoyées',
      failed: 'en échec',
      no_address: 'sans adresse',
      invalid_address: 'adresse non valide',
      no_consent: 'sans consentement',
      duplicate_address: 'adresse déjà utilisée',
    },
    form: formWords.fr,
  },
}
