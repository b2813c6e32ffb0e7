// Files on their way into the data folder, one after the other: begun or gone on with, sent part by
// part, finished, and the node's digest held against the one computed here.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { type OutputOf, send } from '../../api/client.ts';
import { type Problem, ProblemError } from '../../api/problem.ts';
import { sendFile } from '../../api/send-file.ts';
import type { Upload } from './types.ts';

export interface SentFile {
  readonly file: File;
  readonly state: 'waiting' | 'sending' | 'checking' | 'done' | 'stopped';
  readonly received: number;
  readonly upload?: string;
  /** Its name in the data folder. */
  readonly name?: string;
  readonly isSame?: boolean;
  readonly problem?: Problem;
}

export interface Sendings {
  readonly sent: readonly SentFile[];
  readonly choose: (files: readonly File[]) => void;
  readonly goOn: (file: File) => void;
  readonly pause: (file: File) => void;
  readonly giveUp: (one: SentFile) => void;
}

type Change = (file: File, changes: Partial<SentFile>) => void;

export function useSendings(): Sendings {
  const queries = useQueryClient();
  const [sent, setSent] = useState<readonly SentFile[]>([]);
  const running = useRef<{ readonly file: File; readonly stop: AbortController } | null>(null);
  const change: Change = useCallback(
    (file, changes) =>
      setSent((all) => all.map((one) => (one.file === file ? { ...one, ...changes } : one))),
    [],
  );
  const waiting = sent.find(({ state }) => state === 'waiting')?.file;
  const isFree = !sent.some(({ state }) => state === 'sending' || state === 'checking');
  useEffect(() => {
    if (!waiting || !isFree) return;
    const stop = new AbortController();
    running.current = { file: waiting, stop };
    change(waiting, { state: 'sending' });
    void deliver(waiting, change, stop.signal).finally(() => {
      void queries.invalidateQueries({ queryKey: ['/data-commons/uploads'] });
    });
  }, [waiting, isFree, change, queries]);
  useEffect(() => () => running.current?.stop.abort(), []);
  const pause = (file: File) => {
    if (running.current?.file === file) running.current.stop.abort();
    change(file, { state: 'stopped' });
  };
  return {
    sent,
    choose: (files) =>
      setSent((all) => [
        ...all,
        ...files
          .filter((file) => !all.some((one) => one.file.name === file.name))
          .map((file): SentFile => ({ file, state: 'waiting', received: 0 })),
      ]),
    goOn: (file) => change(file, { state: 'waiting' }),
    pause,
    giveUp: (one) => {
      pause(one.file);
      setSent((all) => all.filter(({ file }) => file !== one.file));
      if (one.upload && one.state !== 'done') void abandon(one.upload);
    },
  };
}

export const abandon = (upload: string): Promise<unknown> =>
  send('post', '/data-commons/uploads/{upload}/abandonment', { params: { path: { upload } } });

async function deliver(file: File, change: Change, signal: AbortSignal): Promise<void> {
  try {
    const upload = await begunOf(file);
    change(file, { upload: upload.upload, received: upload.received });
    const onProgress = (received: number) => change(file, { received });
    const { url = '', received } = upload;
    const digest = await sendFile({ file, url, received, onProgress, signal });
    change(file, { state: 'checking' });
    const path = { upload: upload.upload };
    const reply = await send('post', '/data-commons/uploads/{upload}/finish', { params: { path } });
    const { file: name, sha256 } = reply.output;
    change(file, { state: 'done', name, isSame: sha256 === digest });
  } catch (cause) {
    if (signal.aborted) change(file, { state: 'stopped' });
    else if (cause instanceof ProblemError)
      change(file, { state: 'stopped', problem: cause.problem });
    else throw cause;
  }
}

/** The upload of the same name and size that was begun before, or a new one. */
async function begunOf(file: File): Promise<Upload> {
  const { output } = (await send('get', '/data-commons/uploads', {
    headers: {},
  })) as { output: OutputOf<'/data-commons/uploads', 'get'> };
  const begun = output.uploads.find(
    ({ name, bytes }) => name === file.name.normalize('NFC') && bytes === file.size,
  );
  if (begun) return begun as Upload;
  const body = { name: file.name, bytes: file.size };
  const reply = await send('post', '/data-commons/uploads', { body });
  return reply.output as Upload;
}
