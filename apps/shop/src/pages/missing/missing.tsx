import { notFound } from '../../server/api.server';

/** Every address nobody owns. Thrown, so that the answer is a 404 and the error page helps on. */
export function loader() {
  throw notFound();
}

export default function Missing() {
  return null;
}
