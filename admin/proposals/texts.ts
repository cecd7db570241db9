import { words } from '../i18n/words.ts';

export const proposalTexts = words({
  'proposals.title': { en: 'Proposals', nl: 'Voorstellen' },
  'proposals.why': {
    en: 'Someone sent in an address or number that we already know. Decide whether it is the same person. Existing objections and restrictions stay as they are.',
    nl: 'Iemand stuurde een adres of nummer in dat wij al kennen. Beslis of het dezelfde persoon is. Bestaande bezwaren en beperkingen blijven zoals ze zijn.',
  },
  'proposals.none': { en: 'Nothing waits for a decision', nl: 'Niets wacht op een beslissing' },
  'proposals.for': { en: 'For %{purpose}', nl: 'Voor %{purpose}' },
  'proposals.known': { en: 'Already known', nl: 'Al bekend' },
  'proposals.sent': { en: 'Sent in', nl: 'Ingestuurd' },
  'proposals.hidden': { en: 'not for your role', nl: 'niet voor jouw rol' },
  'proposals.join': { en: 'Join: same person', nl: 'Samenvoegen: zelfde persoon' },
  'proposals.joinWhy': {
    en: 'The values sent in become values of the known contact.',
    nl: 'De ingestuurde waarden worden waarden van het bekende contact.',
  },
  'proposals.joined': { en: 'Joined', nl: 'Samengevoegd' },
  'proposals.reject': { en: 'Reject', nl: 'Verwerpen' },
  'proposals.rejectWhy': {
    en: 'The values sent in are deleted. The known contact stays as it is.',
    nl: 'De ingestuurde waarden worden gewist. Het bekende contact blijft zoals het is.',
  },
  'proposals.rejected': { en: 'Rejected', nl: 'Verworpen' },
});
