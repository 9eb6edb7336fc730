import { PartToHandOverDocument } from '@bytorg/graphql-client';
import { Alert } from '@digdir/designsystemet-react';
import { useWords } from '../../language/use-words';
import { useQuery } from '../../query/use-query';

/** Coming from a card on the board: whom one is waiting for. The code is still asked of the shopper. */
export function Expecting({ subOrderId }: { subOrderId: string }) {
  const { say } = useWords();
  const part = useQuery(PartToHandOverDocument, { id: subOrderId }).data?.subOrder;
  if (!part) return null;
  return <Alert data-color="info">{say('handover.expecting', { name: part.shopperName, number: part.number })}</Alert>;
}
