import { Box, Typography } from '@mui/material';
import { useText } from '../i18n/use-text.ts';
import { Section } from '../page/Section.tsx';
import type { Notice, Place } from './notice.ts';

/** The mail that brings a notice to people, beside the page that they can read. Children get none. */
export function AsMail({ notice, place }: { notice: Notice; place: Place }) {
  const text = useText();
  const mail = place.audience === 'ADULT' ? notice.mails.find(({ language }) => language === place.language) : undefined;
  return (
    <Section title={text('notices.asMail')}>
      {mail ? (
        <Box lang={mail.language} sx={{ maxWidth: 640, overflowWrap: 'anywhere', whiteSpace: 'pre-line', lineHeight: 1.55 }}>
          <Typography component="p" variant="h3" sx={{ mb: 3 }}>
            {mail.subject}
          </Typography>
          {[mail.why, ...mail.paragraphs].map((paragraph, i) => (
            <Box key={i} sx={{ mb: 2 }}>
              {paragraph}
            </Box>
          ))}
          <Box sx={{ mb: 2, textDecoration: 'underline' }}>{mail.button}</Box>
          {mail.after.map(each => (
            <Box key={each} sx={{ color: 'text.secondary' }}>
              {each}
            </Box>
          ))}
        </Box>
      ) : (
        <Typography sx={{ color: 'text.secondary' }}>{text('notices.noMail')}</Typography>
      )}
    </Section>
  );
}
