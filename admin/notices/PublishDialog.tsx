import { Box, Typography } from '@mui/material';
import { askFor } from '../api/ask.ts';
import { PublishNoticeDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { Changes } from './Changes.tsx';
import { endonyms, isAt, type Notice, type Place, published } from './notice.ts';

/** Publishing, with what becomes of the text that is on the screen: nobody publishes what they have not seen. */
export function PublishDialog({ notice, place, onClose }: { notice: Notice; place: Place; onClose: () => void }) {
  const text = useText();
  const last = notice.versions.at(-1);
  const before = published(notice.versions);
  const first = last !== undefined && last.texts.length === 0;
  return (
    <ActDialog
      title={`${text('notices.publish')}: ${notice.label}`}
      intro={first ? text('notices.publishFirst', { version: last.version }) : text('notices.publishWhy')}
      submit={text('notices.publish')}
      onClose={onClose}
      act={({ reason }) =>
        askFor(
          PublishNoticeDocument,
          { input: { purpose: notice.purpose, expectedRevision: notice.draft.revision, reason } },
          'publishNotice',
        )
      }
    >
      {before && (
        <Box>
          <Typography component="h3" variant="h3" sx={{ mb: 2 }}>
            {text('notices.changes', { version: before.version })} ({endonyms[place.language]}, {text(`notices.audience.${place.audience}`)}
            )
          </Typography>
          <Box tabIndex={0} role="region" aria-label={text('notices.changes', { version: before.version })} sx={scrolling}>
            {before.texts.some(isAt(place)) ? (
              <Changes purpose={notice.purpose} place={place} from={before.version} mark={`draft ${notice.draft.revision}`} />
            ) : (
              <Typography>{text('notices.newText')}</Typography>
            )}
          </Box>
        </Box>
      )}
      <ReasonInput />
    </ActDialog>
  );
}

const scrolling = { maxHeight: 320, overflowY: 'auto', border: 1, borderColor: 'divider', borderRadius: 2, p: 3 };
