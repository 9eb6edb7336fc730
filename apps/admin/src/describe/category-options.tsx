import type { ShelvesQuery } from '@bytorg/graphql-client';
import { Select } from '@digdir/designsystemet-react';
import { useWords } from '../language/use-words';

/** Where goods may be put: the branches' ends, under their branch. */
export function CategoryOptions({ shelves: categories }: ShelvesQuery) {
  const { say } = useWords();
  return (
    <>
      <Select.Option value="">{say('new.choose')}</Select.Option>
      {categories
        .filter((category) => category.parentId === null)
        .map((parent) => {
          const children = categories.filter((category) => category.parentId === parent.id);
          return (
            <Select.Optgroup key={parent.id} label={parent.name}>
              {(children.length > 0 ? children : [parent]).map((category) => (
                <Select.Option key={category.id} value={category.id}>
                  {category.name}
                </Select.Option>
              ))}
            </Select.Optgroup>
          );
        })}
    </>
  );
}
