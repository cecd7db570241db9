import { useState } from 'react';

/** Copies a text, and says for a while that it did. */
export function useCopied(): [boolean, (value: string) => void] {
  const [copied, setCopied] = useState(false);
  const copy = (value: string) =>
    void navigator.clipboard.writeText(value).then(() => {
      setCopied(true);
      setTimeout(() => setCopied(false), 4_000);
    });
  return [copied, copy];
}
