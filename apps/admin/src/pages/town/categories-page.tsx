import { TownCategoriesDocument, type TownCategoriesQuery } from '@bytorg/graphql-client';
import { Button } from '@digdir/designsystemet-react';
import { ListTree, PencilLine, Plus, Shapes } from 'lucide-react';
import { useState } from 'react';
import { useWords } from '../../language/use-words';
import { Empty } from '../../parts/empty';
import { Lines, Loaded } from '../../parts/loaded';
import { useNotice } from '../../parts/notice';
import { Page } from '../../parts/page';
import { useQuery } from '../../query/use-query';
import { AttributesSheet } from './attributes-sheet';
import { CategorySheet } from './category-sheet';
import './town.css';

export type Category = TownCategoriesQuery['townCategories'][number];

export function CategoriesPage() {
  const { say } = useWords();
  const query = useQuery(TownCategoriesDocument, {});
  const [edited, setEdited] = useState<Category | 'new'>();
  const [asking, setAsking] = useState<Category>();
  const { tell, notice } = useNotice();
  const all = query.data?.townCategories ?? [];
  return (
    <Page
      title={say('categories.title')}
      lead={say('categories.lead')}
      actions={
        <Button onClick={() => setEdited('new')}>
          <Plus aria-hidden /> {say('categories.new')}
        </Button>
      }
    >
      <Loaded query={query} skeleton={<Lines count={8} />}>
        {({ townCategories }) =>
          townCategories.length === 0 ? (
            <Empty icon={ListTree} title={say('categories.none')} />
          ) : (
            <ul className="categories">
              {townCategories
                .filter((category) => category.parentId === null)
                .map((category) => (
                  <li key={category.id} className="card">
                    <CategoryLine category={category} onEdit={setEdited} onAsk={setAsking} />
                    <ul className="categories__under">
                      {townCategories
                        .filter((child) => child.parentId === category.id)
                        .map((child) => (
                          <li key={child.id}>
                            <CategoryLine category={child} onEdit={setEdited} onAsk={setAsking} />
                          </li>
                        ))}
                    </ul>
                  </li>
                ))}
            </ul>
          )
        }
      </Loaded>
      {edited && (
        <CategorySheet
          category={edited === 'new' ? undefined : edited}
          parents={all.filter((category) => category.parentId === null)}
          onClose={() => setEdited(undefined)}
          onSaved={() => {
            setEdited(undefined);
            tell(say('saved'));
            void query.refetch();
          }}
        />
      )}
      {asking && <AttributesSheet category={asking} categories={all} onClose={() => setAsking(undefined)} />}
      {notice}
    </Page>
  );
}

interface LineProps {
  category: Category;
  onEdit: (category: Category) => void;
  onAsk: (category: Category) => void;
}

function CategoryLine({ category, onEdit, onAsk }: LineProps) {
  const { say, language } = useWords();
  const name = language === 'nb' ? category.nameNb : category.nameEn;
  const other = language === 'nb' ? category.nameEn : category.nameNb;
  return (
    <div className="category">
      <span className="category__hue" aria-hidden style={{ background: `hsl(${category.hue} 55% 72%)` }} />
      <span className="category__name">
        <b>{name}</b>
        <small lang={language === 'nb' ? 'en' : 'nb'}>{other}</small>
        {category.vatClass && <small>{say('categories.vatOf', { rate: say(`vat.${category.vatClass}`) })}</small>}
      </span>
      <small className="quiet">{say('categories.products', { n: category.productCount })}</small>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={say('categories.edit', { name })}
        onClick={() => onEdit(category)}
      >
        <PencilLine aria-hidden />
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        icon
        aria-label={say('attributes.of', { name })}
        onClick={() => onAsk(category)}
      >
        <Shapes aria-hidden />
      </Button>
    </div>
  );
}
