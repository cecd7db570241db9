import { Button, FormHelperText, Stack, Typography } from '@mui/material';
import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import { useRef, useState } from 'react';
import { BooleanInput, DateTimeInput, RadioButtonGroupInput, required, SelectInput, TextInput } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { askFor } from '../api/ask.ts';
import { may } from '../auth/may.ts';
import { useViewer } from '../auth/viewer.ts';
import { RecordConsentDocument, type ConsentHappening, type ConsentWay } from '../generated/graphql.ts';
import { useGuardians } from '../guardians/Guardians.tsx';
import { useText } from '../i18n/use-text.ts';
import { upload } from '../imports/upload.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { NoticeLanguageInput } from '../notices/NoticeLanguage.tsx';
import { ActDialog } from '../page/ActDialog.tsx';
import { ReasonInput } from '../page/ReasonInput.tsx';
import { usePurposeLabel } from '../purposes/use-purpose-label.ts';
import type { Basis } from './Bases.tsx';
import { instant } from './RecordBasis.tsx';

const happenings: ConsentHappening[] = ['SAID_YES', 'SAID_NO', 'WITHDREW', 'WAS_ASKED'];
const ways: ConsentWay[] = ['TELEPHONE', 'IN_PERSON', 'PAPER', 'LETTER', 'EMAIL'];
const spoken = (how: unknown) => how === 'TELEPHONE' || how === 'IN_PERSON';

/** What the person said to a staff member: guided, labelled as such, with its evidence. */
export function RecordConsent({ contactId, bases, onClose }: { contactId: string; bases: Basis[]; onClose: () => void }) {
  const text = useText();
  const label = usePurposeLabel();
  const purpose = usePurpose().code;
  const [idempotencyKey] = useState(() => crypto.randomUUID());
  // The same object as long as the dialog is open: another one would begin the form anew.
  const [start] = useState(() => ({
    what: 'SAID_YES',
    who: 'PERSON',
    how: 'PAPER',
    forPurpose: bases[0]?.purpose,
    happenedAt: new Date(),
  }));
  const [file, setFile] = useState<File | null>(null);
  return (
    <ActDialog
      title={text('heard.title')}
      intro={text('heard.why')}
      submit={text('heard.submit')}
      done="heard.done"
      start={start}
      onClose={onClose}
      act={async ({ what, who, guardianId, how, forPurpose, happenedAt, noticeLanguage, evidence, confirm, reason }) => {
        const evidenceFile = file ? await upload(file, () => undefined, 'evidence') : undefined;
        const input = {
          purpose,
          contactId,
          forPurpose,
          guardianId: who === 'GUARDIAN' ? guardianId : undefined,
          what,
          how,
          happenedAt: earlier(happenedAt),
          noticeLanguage: noticeLanguage || undefined,
          evidence: evidence || undefined,
          evidenceFile,
          confirm: what === 'SAID_YES' && who !== 'GUARDIAN' && (spoken(how) || Boolean(confirm)),
          reason,
          idempotencyKey,
        };
        return askFor(RecordConsentDocument, { input }, 'recordConsent');
      }}
    >
      <RadioButtonGroupInput
        source="what"
        label={text('heard.what')}
        choices={happenings.map(id => ({ id, name: text(`heard.${id}`) }))}
        translateChoice={false}
        helperText={false}
        row={false}
        validate={required()}
      />
      <WhoActed contactId={contactId} />
      <SelectInput
        source="forPurpose"
        label={text('bases.forPurpose')}
        choices={bases.map(basis => ({ id: basis.purpose, name: label(basis.purpose) }))}
        translateChoice={false}
        validate={required()}
        fullWidth
      />
      <SelectInput
        source="how"
        label={text('heard.how')}
        choices={ways.map(id => ({ id, name: text(`ledger.channel.${id}`) }))}
        translateChoice={false}
        validate={required()}
        fullWidth
      />
      <DateTimeInput source="happenedAt" label={text('heard.when')} helperText={text('heard.whenHelp')} fullWidth />
      <Further file={file} attach={setFile} />
      <ReasonInput />
    </ActDialog>
  );
}

/** The person, or for a child a guardian who is linked to them; where this viewer may see who that is. */
function WhoActed({ contactId }: { contactId: string }) {
  const text = useText();
  const who = useWatch({ name: 'who' }) as 'PERSON' | 'GUARDIAN';
  if (!may(useViewer(), 'guardians', 'list')) return null;
  return (
    <>
      <RadioButtonGroupInput
        source="who"
        label={text('heard.who')}
        choices={(['PERSON', 'GUARDIAN'] as const).map(id => ({ id, name: text(`heard.${id}`) }))}
        translateChoice={false}
        helperText={false}
        validate={required()}
      />
      {who === 'GUARDIAN' && <GuardianInput contactId={contactId} />}
    </>
  );
}

function GuardianInput({ contactId }: { contactId: string }) {
  const text = useText();
  const { data = [], isPending } = useGuardians(contactId);
  const linked = data.filter(({ endedAt }) => !endedAt);
  if (!isPending && linked.length === 0) return <Typography sx={{ mb: 3 }}>{text('heard.noGuardian')}</Typography>;
  return (
    <SelectInput
      source="guardianId"
      label={text('heard.guardian')}
      choices={linked.map(({ id, name, verification }) => ({ id, name: `${name} (${text(`guardians.verification.${verification}`)})` }))}
      translateChoice={false}
      validate={required()}
      helperText={false}
      fullWidth
    />
  );
}

/** A minute that has not passed yet is now: the input knows no seconds. */
const earlier = (value: string | Date | null | undefined) => {
  const at = instant(value);
  return at && Date.parse(at) > Date.now() - 60_000 ? undefined : at;
};

/** What only a yes asks for: the text, the evidence, and the person's own word. */
function Further({ file, attach }: { file: File | null; attach: (file: File | null) => void }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const [what, who, how, purpose] = useWatch({ name: ['what', 'who', 'how', 'forPurpose'] }) as [
    ConsentHappening,
    'PERSON' | 'GUARDIAN',
    ConsentWay,
    string | undefined,
  ];
  const confirmable = what === 'SAID_YES' && who === 'PERSON';
  return (
    <>
      {what !== 'WITHDREW' && purpose && <NoticeLanguageInput purpose={purpose} source="noticeLanguage" />}
      <TextInput source="evidence" label={text('heard.evidence')} helperText={text('heard.evidenceHelp')} fullWidth />
      <Stack sx={{ alignItems: 'flex-start', mb: 3 }}>
        <Button variant="outlined" size="small" startIcon={<AttachFileOutlined />} onClick={() => input.current?.click()}>
          {text('heard.attach')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".pdf,.png,.jpg,.jpeg,.eml,.txt"
          onChange={({ target }) => attach(target.files?.[0] ?? null)}
        />
        {file ? <Typography variant="caption">{file.name}</Typography> : <FormHelperText>{text('heard.attachHelp')}</FormHelperText>}
      </Stack>
      {confirmable && !spoken(how) && <BooleanInput source="confirm" label={text('heard.confirm')} helperText={false} />}
      {confirmable && spoken(how) && (
        <Typography sx={{ mb: 3 }}>
          {text('heard.confirm')}. {text('heard.confirmHelp')}.
        </Typography>
      )}
    </>
  );
}
