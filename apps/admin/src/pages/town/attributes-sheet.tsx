import {
  AskedOfCategoryDocument,
  OrderAttributesDocument,
  type OwnAttributeFragment,
  RemoveAttributeDocument,
} from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { ArrowUp, PencilLine, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Lines, Loaded } from '../../parts/loaded';
import { Refusal } from '../../parts/refusal';
import { Sheet } from '../../parts/sheet';
import { useAct } from '../../query/use-act';
import { useQuery } from '../../query/use-query';
import { Act } from './act-button';
import { AttributeForm } from './attribute-form';
import type { Category } from './categories-page';

interface Props {
  category: Category;
  categories: Category[];
  onClose: () => void;
}

/** What a shelf asks of its goods: its own, and what it takes from the shelves above. */
export function AttributesSheet({ category, categories, onClose }: Props) {
  const { say, language } = useWords();
  const query = useQuery(AskedOfCategoryDocument, { categoryId: category.id });
  const [edited, setEdited] = useState<OwnAttributeFragment | 'new'>();
  const back = () => {
    setEdited(undefined);
    void query.refetch();
  };
  return (
    <Sheet
      title={say('attributes.of', { name: language === 'nb' ? category.nameNb : category.nameEn })}
      side="right"
      onClose={onClose}
    >
      {edited ? (
        <AttributeForm categoryId={category.id} attribute={edited === 'new' ? undefined : edited} onBack={back} />
      ) : (
        <div className="stack">
          <p className="quiet">{say('attributes.lead')}</p>
          <Loaded query={query} skeleton={<Lines count={4} />}>
            {({ categoryAttributes: asked }) => (
              <AttributeList {...{ asked, category, categories }} onEdit={setEdited} onChanged={back} />
            )}
          </Loaded>
          <div>
            <Button onClick={() => setEdited('new')}>
              <Plus aria-hidden /> {say('attributes.new')}
            </Button>
          </div>
        </div>
      )}
    </Sheet>
  );
}

interface ListProps extends Omit<Props, 'onClose'> {
  asked: OwnAttributeFragment[];
  onEdit: (attribute: OwnAttributeFragment) => void;
  onChanged: () => void;
}

function AttributeList({ asked, category, categories, onEdit, onChanged }: ListProps) {
  const { say, language } = useWords();
  const remove = useAct(RemoveAttributeDocument);
  const order = useAct(OrderAttributesDocument);
  const own = asked.filter((a) => a.categoryId === category.id);
  const shelfOf = (id: string) => {
    const shelf = categories.find((c) => c.id === id);
    return shelf && (language === 'nb' ? shelf.nameNb : shelf.nameEn);
  };
  async function moveUp(id: string) {
    const ids = own.map((a) => a.id);
    const at = ids.indexOf(id);
    ids.splice(at - 1, 2, ids[at]!, ids[at - 1]!);
    if (await order.run({ categoryId: category.id, ids })) onChanged();
  }
  if (!asked.length) return <p>{say('attributes.none')}</p>;
  return (
    <>
      <Refusal error={remove.error ?? order.error} />
      <ul className="asked">
        {asked.map((attribute) => {
          const name = language === 'nb' ? attribute.nameNb : attribute.nameEn;
          const inherited = attribute.categoryId !== category.id;
          return (
            <li key={attribute.id}>
              <span className="category__name">
                <b>{name}</b>
                <small>
                  {inherited
                    ? say('attributes.from', { name: shelfOf(attribute.categoryId) ?? '' })
                    : [
                        say(`attributes.kind.${attribute.kind}`),
                        ...(attribute.makesVariants ? [say('attributes.makesVariants').toLowerCase()] : []),
                      ].join(', ')}
                </small>
              </span>
              {inherited ? null : (
                <>
                  <Act
                    label={say('attributes.up', { name })}
                    off={own[0] === attribute}
                    onClick={() => void moveUp(attribute.id)}
                  >
                    <ArrowUp aria-hidden />
                  </Act>
                  <Act label={say('attributes.edit', { name })} onClick={() => onEdit(attribute)}>
                    <PencilLine aria-hidden />
                  </Act>
                  <Act
                    label={say('attributes.remove', { name })}
                    onClick={() => void remove.run({ id: attribute.id }).then((done) => done && onChanged())}
                  >
                    <Trash2 aria-hidden />
                  </Act>
                </>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
