import { ApiError } from '@bytorg/graphql-client';
import { currentLanguage } from '../language/language';

interface UploadAnswer {
  id?: string;
  code?: string;
  values?: Record<string, string>;
}

const MAX_MEGABYTES = 15;
const tooLarge = () => new ApiError('PICTURE_TOO_LARGE', undefined, { megabytes: String(MAX_MEGABYTES) });

/** Sends a picture; what is too large is said before a slow line has carried it. */
export function uploadPicture(
  place: { productId: string; storeId: string | null },
  file: File,
  onShare: (share: number) => void,
): Promise<void> {
  if (file.size > MAX_MEGABYTES * 1024 * 1024) return Promise.reject(tooLarge());
  const query = new URLSearchParams({ productId: place.productId });
  if (place.storeId) query.set('storeId', place.storeId);
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', `/api/pictures?${query}`);
    sending.setRequestHeader('x-language', currentLanguage());
    sending.responseType = 'json';
    sending.upload.onprogress = ({ loaded, total }) => onShare(total > 0 ? loaded / total : 0);
    sending.onerror = () => reject(new ApiError('UNAVAILABLE'));
    sending.onload = () => {
      const answer = (sending.response ?? {}) as UploadAnswer;
      if (sending.status < 300 && answer.id) return resolve();
      if (sending.status === 413) return reject(tooLarge());
      reject(new ApiError(answer.code ?? 'UNKNOWN', undefined, answer.values));
    };
    const body = new FormData();
    body.append('file', file);
    sending.send(body);
  });
}
