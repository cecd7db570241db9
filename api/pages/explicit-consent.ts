import { declineSubmission } from '../consent/asking/confirm-submission.ts';
import { lookAtSubmission } from '../consent/asking/look-at-submission.ts';
import type { SubmittedContent } from '../consent/asking/submission.ts';
import type { AskedOfContact } from '../consent/recording/asked-of-contact.ts';
import { type Html, html } from '../html.ts';
import { publicTexts, speaker } from '../languages.ts';
import { yesNo } from './form-inputs.ts';
import { confirmSay } from './confirm-texts.ts';
import { formSay } from './form-texts.ts';
import type { Asked, Page } from './page.ts';
import { yesOrNo } from './read-form.ts';

const say = speaker(
  publicTexts({
    title: { nl: 'Gevoelige gegevens', fr: 'Données sensibles', de: 'Besondere Daten', en: 'Sensitive data' },
    intro: {
      nl: 'De wet beschermt deze gegevens extra. Ze worden enkel gebruikt als je dit zelf verklaart:',
      fr: 'La loi protège particulièrement ces données. Elles ne servent que si vous le déclarez vous-même :',
      de: 'Das Gesetz schützt diese Daten besonders. Sie werden nur verwendet, wenn Sie selbst erklären:',
      en: 'The law protects these data more than others. They are used only if you declare this yourself:',
    },
    legend: { nl: 'Verklaar je dit?', fr: 'Le déclarez-vous ?', de: 'Erklären Sie das?', en: 'Do you declare this?' },
    next: { nl: 'Verder', fr: 'Continuer', de: 'Weiter', en: 'Continue' },
    choose: { nl: 'Kies ja of nee.', fr: 'Choisissez oui ou non.', de: 'Wählen Sie ja oder nein.', en: 'Choose yes or no.' },
    again: {
      nl: 'Je koos ja. Bevestig dat je dit verklaart:',
      fr: 'Vous avez choisi oui. Confirmez que vous le déclarez :',
      de: 'Sie haben ja gewählt. Bestätigen Sie, dass Sie erklären:',
      en: 'You chose yes. Confirm that you declare this:',
    },
    refused: {
      nl: 'Genoteerd: deze gevoelige gegevens worden hier niet voor gebruikt. Verder verandert er niets.',
      fr: 'C’est noté : ces données sensibles ne servent pas à cette fin. Rien d’autre ne change.',
      de: 'Festgehalten: Diese besonderen Daten werden hierfür nicht verwendet. Sonst ändert sich nichts.',
      en: 'Noted: these sensitive data are not used for this. Nothing else changes.',
    },
    free: {
      nl: 'Nee zeggen verandert verder niets. En ja kan je altijd intrekken, zonder reden.',
      fr: 'Dire non ne change rien d’autre. Et un oui peut toujours être retiré, sans raison.',
      de: 'Ein Nein ändert sonst nichts. Und ein Ja können Sie jederzeit widerrufen, ohne Grund.',
      en: 'Saying no changes nothing else. And a yes can be taken back at any time, without a reason.',
    },
  }),
);

/** The statement that is asked, where the link is about special fields; undefined: it is about something else. */
export const explicitOf = (content: SubmittedContent) => (content as AskedOfContact).explicit;

export const explicitTitle = ({ language }: Asked): string => say(language)('title');

const common = { personal: true, switchable: false } as const;

/** First step: the statement in words, and a yes and a no of equal weight, neither chosen. */
export function explicitQuestion(content: SubmittedContent, { language, params }: Asked, wrong: string | null): Html {
  const t = say(language);
  return html`<p>${t('intro')}</p>
    <blockquote class="card">${explicitOf(content)!.statement}</blockquote>
    <form method="post" action="/c/${params['token'] ?? ''}">
      <input type="hidden" name="act" value="choose" />
      <fieldset class="card">
        <legend>${t('legend')}</legend>
        ${yesNo('declares', null, formSay(language), { value: '', wrong })}
      </fieldset>
      <p class="moves"><button class="act" type="submit">${t('next')}</button></p>
      <p class="soft">${t('free')}</p>
    </form>`;
}

/** Second step: the same statement once more, and the button. Nothing was written in between. */
function explicitConfirm(content: SubmittedContent, { language, params }: Asked): Html {
  const t = say(language);
  const c = confirmSay(language);
  return html`<p>${t('again')}</p>
    <blockquote class="card">${explicitOf(content)!.statement}</blockquote>
    <form method="post" action="/c/${params['token'] ?? ''}">
      <input type="hidden" name="stated" value="${content.served}" />
      <div class="equal">
        <button name="act" value="confirm">${c('confirm')}</button>
        <button name="act" value="decline">${c('decline')}</button>
      </div>
    </form>`;
}

/**
 * What a press on such a page leads to, as long as it is not the last one; null: the ordinary course, which confirms or declines.
 * Invariant: confirmed only by who came through the first step, with this very statement.
 */
export async function explicitStep(page: Asked): Promise<Page | null> {
  const { ctx, form, language, params } = page;
  const seen = await lookAtSubmission(ctx, params['token'] ?? '');
  if (seen.state !== 'PENDING' || !explicitOf(seen.content)) return null;
  const act = form.get('act');
  const title = explicitTitle(page);
  if (act === 'choose') {
    const declares = yesOrNo(form.get('declares'));
    if (declares === null) return { title, body: explicitQuestion(seen.content, page, say(language)('choose')), status: 422, ...common };
    if (declares) return { title, body: explicitConfirm(seen.content, page), ...common };
  }
  if (act === 'choose' || act === 'decline') {
    await declineSubmission(ctx, params['token'] ?? '');
    return { title: confirmSay(language)('declined.recordedTitle'), body: html`<p>${say(language)('refused')}</p>`, ...common };
  }
  if (act === 'confirm' && form.get('stated') !== seen.content.served)
    return { title, body: explicitQuestion(seen.content, page, say(language)('choose')), status: 422, ...common };
  return null;
}
