import { Button } from '@mui/material';
import DownloadOutlined from '@mui/icons-material/DownloadOutlined';
import { useNotify } from 'react-admin';
import { askFor } from '../api/ask.ts';
import { Refused } from '../api/refused.ts';
import { saveFrom } from '../exports/save.ts';
import { ConsentProofDocument, EvidenceFileDocument } from '../generated/graphql.ts';
import { useText } from '../i18n/use-text.ts';
import { usePurpose } from '../layout/purpose.tsx';
import { useSayRefusal } from '../page/say-refusal.ts';

type Made = { handle: string; name: string } | null | undefined;

/** The proof of one basis as a file: the API makes and logs it, the browser keeps it. */
export function SaveProof({ contactId, legalBasisId, label }: { contactId: string; legalBasisId: string; label: string }) {
  const text = useText();
  const purpose = usePurpose().code;
  const make = () => askFor(ConsentProofDocument, { input: { purpose, contactId, legalBasisId } }, 'consentProof');
  return <SaveFile make={make} word={text('ledger.proof')} label={label} />;
}

/** The scan or mail that proves it, for who keeps the consents of every purpose. */
export function SaveEvidence({ contactId, id, label }: { contactId: string; id: string; label: string }) {
  const text = useText();
  const purpose = usePurpose().code;
  const make = () => askFor(EvidenceFileDocument, { input: { purpose, contactId, id } }, 'evidenceFile');
  return <SaveFile make={make} word={text('ledger.evidence')} label={label} />;
}

function SaveFile({ make, word, label }: { make: () => Promise<Made>; word: string; label: string }) {
  const notify = useNotify();
  const say = useSayRefusal();
  const save = async () => {
    try {
      const file = (await make())!;
      saveFrom(`/files/${file.handle}`, file.name);
    } catch (error) {
      notify(say(error instanceof Refused ? error : new Refused('BROWSER')), { type: 'error' });
    }
  };
  return (
    <Button size="small" startIcon={<DownloadOutlined />} onClick={() => void save()} aria-label={label}>
      {word}
    </Button>
  );
}
