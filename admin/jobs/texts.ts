import { words } from '../i18n/words.ts';

export const jobTexts = words({
  'jobs.title': { en: 'Exports and imports', nl: 'Exports en imports' },
  'jobs.why': {
    en: 'What you asked for, newest first. You may leave: the work goes on, under the rights you have while it runs.',
    nl: 'Wat je vroeg, het nieuwste eerst. Je mag weggaan: het werk gaat door, met de rechten die je hebt terwijl het loopt.',
  },
  'jobs.none': { en: 'Nothing was asked for yet', nl: 'Er is nog niets gevraagd' },
  'jobs.noneWhy': { en: 'An export begins at a list of contacts.', nl: 'Een export begint bij een lijst van contacten.' },
  'jobs.toContacts': { en: 'To the contacts', nl: 'Naar de contacten' },
  'jobs.kind.EXPORT': { en: 'Export for %{purpose}', nl: 'Export voor %{purpose}' },
  'jobs.kind.IMPORT': { en: 'Import for %{purpose}', nl: 'Import voor %{purpose}' },
  'jobs.state.QUEUED': { en: 'waits for its turn', nl: 'wacht op zijn beurt' },
  'jobs.state.RUNNING': { en: 'under way', nl: 'bezig' },
  'jobs.state.DONE': { en: 'done', nl: 'klaar' },
  'jobs.state.FAILED': { en: 'did not succeed', nl: 'niet gelukt' },
  'jobs.state.CANCELLED': { en: 'cancelled', nl: 'geannuleerd' },
  'jobs.progress': { en: '%{done} of %{total}', nl: '%{done} van %{total}' },
  'jobs.soFar': { en: '%{done} so far', nl: '%{done} tot nu toe' },
  'jobs.count': { en: 'One contact |||| %{done} contacts', nl: 'Eén contact |||| %{done} contacten' },
  'jobs.secondsLeft': { en: 'about %{seconds} s left', nl: 'nog ongeveer %{seconds} s' },
  'jobs.minutesLeft': { en: 'about %{minutes} min left', nl: 'nog ongeveer %{minutes} min' },
  'jobs.download': { en: 'Download', nl: 'Downloaden' },
  'jobs.once': { en: 'Once, until %{until}', nl: 'Eén keer, tot %{until}' },
  'jobs.gone': { en: 'The file was fetched or its hour is over', nl: 'Het bestand is opgehaald of zijn uur is voorbij' },
  'jobs.cancel': { en: 'Cancel', nl: 'Annuleren' },
  'jobs.more': { en: 'Older', nl: 'Oudere' },
});
