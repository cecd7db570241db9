import { Refused, refusedFrom } from '../api/refused.ts';

/** Sends a file to the spool; tells how much of it has left. Answers its one-time handle. `fetch` would not tell. */
export const upload = (file: File, onProgress: (share: number) => void, as: 'list' | 'evidence' = 'list'): Promise<string> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', as === 'evidence' ? '/files?as=evidence' : '/files');
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name));
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Refused('OFFLINE'));
    request.onload = () => {
      const answer = request.response as { handle?: string; errors?: Parameters<typeof refusedFrom>[0][] } | null;
      if (answer?.handle) resolve(answer.handle);
      else reject(answer?.errors?.[0] ? refusedFrom(answer.errors[0]) : new Refused('SERVICE_UNAVAILABLE'));
    };
    request.send(file);
  });
