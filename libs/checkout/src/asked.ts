import type { GraphQLResolveInfo, SelectionSetNode } from 'graphql';

/** The fields directly below this one that the sender wants, fragments followed, whatever their type. */
export const asked = (info: GraphQLResolveInfo): Set<string> => {
  const names = new Set<string>();
  const collect = (set?: SelectionSetNode) => {
    for (const s of set?.selections ?? [])
      if (s.kind === 'Field') names.add(s.name.value);
      else collect(s.kind === 'InlineFragment' ? s.selectionSet : info.fragments[s.name.value]?.selectionSet);
  };
  for (const node of info.fieldNodes) collect(node.selectionSet);
  return names;
};

/** Whether a brief answer is enough, so that the whole view need not be worked out. */
export const asksOnly = (info: GraphQLResolveInfo, ...names: string[]): boolean =>
  [...asked(info)].every((name) => name === '__typename' || names.includes(name));
