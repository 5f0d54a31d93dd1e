import { useState } from 'react';
import { type Shape, uploadForm } from '../api.js';
import { fileOf } from './file-of.js';
import { apiInRound } from './in-round.js';
import type { Correction } from './wrong-cells.js';

type Result = Shape<'UploadDto'>;
type Corrected = Shape<'CorrectedUploadDto'>;

/** Files on their way to the register: checked, corrected here and checked again, and at last handed in. */
export function useUploadCheck(round: string) {
  const [files, setFiles] = useState<readonly File[]>([]);
  const [preview, setPreview] = useState<Result | null>(null);
  const [receipt, setReceipt] = useState<Result | null>(null);
  const [corrected, setCorrected] = useState<Corrected['corrected']>([]);
  const [share, setShare] = useState<number | null>(null);
  const [error, setError] = useState<unknown>(null);

  async function sending<T>(work: () => Promise<T>): Promise<T | undefined> {
    setError(null);
    setShare(0);
    try {
      return await work();
    } catch (failure) {
      setError(failure);
      return undefined;
    } finally {
      setShare(null);
    }
  }

  const send = (dryRun: boolean) =>
    sending(async () => {
      const address = apiInRound(round, `submissions?dryRun=${dryRun}`);
      const result = await uploadForm<Result>(address, { files, onProgress: setShare });
      (dryRun ? setPreview : setReceipt)(result);
      return result;
    });

  const correct = (corrections: readonly Correction[], takesOffered: boolean) =>
    sending(async () => {
      const address = apiInRound(round, `corrections?offered=${takesOffered}`);
      const fields = { corrections: JSON.stringify(corrections) };
      const answer = await uploadForm<Corrected>(address, { files, fields, onProgress: setShare });
      const replaced = new Map(answer.files.map(({ replaces, ...made }) => [replaces, fileOf(made)]));
      setFiles(files.map((file) => replaced.get(file.name) ?? file));
      setPreview(answer.dryRun);
      setCorrected(answer.corrected);
      return answer;
    });

  const restart = () => {
    setFiles([]);
    setPreview(null);
    setReceipt(null);
    setCorrected([]);
  };
  return { files, setFiles, preview, receipt, corrected, share, error, send, correct, restart };
}
