import { type MatchFragment, VariantAttributesDocument } from '@bytorg/graphql-client';
import { Alert, ValidationMessage } from '@digdir/designsystemet-react';
import { useWords } from '../../language/use-words';
import { useQuery } from '../../query/use-query';
import { AttributeFields } from '../../describe/attribute-fields';

/** By what another variant of a known product differs. */
export function VariantFields(props: { of: MatchFragment; problemOf: (field: string) => string | undefined }) {
  const { say } = useWords();
  const { data } = useQuery(VariantAttributesDocument, { productId: props.of.productId });
  if (data?.variantAttributes.length === 0)
    return (
      <Alert className="form__whole" data-color="info">
        {say('new.noVariants')}
      </Alert>
    );
  const taken = props.problemOf('attributes');
  return (
    <>
      <AttributeFields asked={data?.variantAttributes ?? []} problemOf={props.problemOf} />
      {taken && <ValidationMessage className="form__whole">{taken}</ValidationMessage>}
    </>
  );
}
