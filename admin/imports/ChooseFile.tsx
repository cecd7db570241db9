import { Alert, Box, Button, Card, LinearProgress, Stack, Typography } from '@mui/material';
import UploadFileOutlined from '@mui/icons-material/UploadFileOutlined';
import { type DragEvent, useRef, useState } from 'react';
import { useText } from '../i18n/use-text.ts';
import { useSayProblem, useSayRefusal } from '../page/say-refusal.ts';
import { useAsyncAct } from '../page/use-async-act.ts';
import { upload } from './upload.ts';

/** A file by the button, or dropped on the card; it goes to the spool, where it stays for an hour. */
export function ChooseFile({ onChosen }: { onChosen: (chosen: { handle: string; name: string }) => void }) {
  const text = useText();
  const say = useSayRefusal();
  const sayProblem = useSayProblem();
  const input = useRef<HTMLInputElement>(null);
  const [share, setShare] = useState(0);
  const [over, setOver] = useState(false);
  const { act, pending, refused } = useAsyncAct(async (file: File) => {
    setShare(0);
    onChosen({ handle: await upload(file, setShare), name: file.name });
  });
  const take = (files: FileList | null) => files?.[0] && void act(files[0]);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  };
  return (
    <Card
      onDragOver={event => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      sx={{ p: 8, textAlign: 'center', borderStyle: 'dashed', borderColor: over ? 'primary.main' : undefined }}
    >
      <Stack sx={{ alignItems: 'center', gap: 3 }}>
        <Box aria-hidden sx={{ color: 'primary.main' }}>
          <UploadFileOutlined fontSize="large" />
        </Box>
        <Typography variant="h2" component="p">
          {text('imports.choose')}
        </Typography>
        <Typography sx={{ color: 'text.secondary', maxWidth: '60ch' }}>{text('imports.chooseHelp')}</Typography>
        <input
          ref={input}
          type="file"
          hidden
          accept=".csv,.txt,.tsv,.vcf,text/csv,text/vcard"
          onChange={({ target }) => {
            take(target.files);
            target.value = '';
          }}
        />
        <Button variant="contained" disabled={pending} onClick={() => input.current?.click()}>
          {text('imports.chooseButton')}
        </Button>
        {pending && (
          <Box sx={{ width: '100%', maxWidth: 420 }}>
            <LinearProgress variant="determinate" value={share * 100} aria-label={text('imports.uploading')} />
          </Box>
        )}
        {refused && (
          <Alert severity="error" sx={{ textAlign: 'left' }}>
            {refused.problems.length > 0 ? refused.problems.map(sayProblem).join('. ') : say(refused)}
          </Alert>
        )}
      </Stack>
    </Card>
  );
}
