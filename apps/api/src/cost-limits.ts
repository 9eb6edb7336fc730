import { type ASTVisitor, GraphQLError, Kind, type SelectionSetNode, type ValidationContext } from 'graphql';

const MAX_DEPTH = 9;
const MAX_ALIASES = 15;
const MAX_FIELDS = 400;

const refuse = (context: ValidationContext, code: string, max: number) =>
  context.reportError(new GraphQLError(code, { extensions: { code, values: { max } } }));

interface Measure {
  depth: number;
  fields: number;
  aliases: number;
}

/** Measures with every fragment spread where it is used; stops counting once past a limit, so that a bomb costs nothing. */
const measure = (
  context: ValidationContext,
  set: SelectionSetNode,
  seen: readonly string[],
  budget: { left: number },
): Measure => {
  const sum: Measure = { depth: 0, fields: 0, aliases: 0 };
  for (const selection of set.selections) {
    if (budget.left-- <= 0) return { depth: sum.depth, fields: MAX_FIELDS + 1, aliases: sum.aliases };
    let inner: Measure = { depth: 0, fields: 0, aliases: 0 };
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = context.getFragment(selection.name.value);
      if (fragment && !seen.includes(selection.name.value))
        inner = measure(context, fragment.selectionSet, [...seen, selection.name.value], budget);
    } else if (selection.selectionSet) inner = measure(context, selection.selectionSet, seen, budget);
    const field = selection.kind === Kind.FIELD;
    sum.depth = Math.max(sum.depth, inner.depth + (field ? 1 : 0));
    sum.fields += inner.fields + (field ? 1 : 0);
    sum.aliases += inner.aliases + (field && selection.alias ? 1 : 0);
  }
  return sum;
};

const limits = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(node) {
    if (node.selectionSet.selections.every((s) => s.kind === Kind.FIELD && s.name.value.startsWith('__'))) return; // introspection, where it is on
    const { depth, fields, aliases } = measure(context, node.selectionSet, [], { left: MAX_FIELDS * 2 });
    if (depth > MAX_DEPTH) refuse(context, 'QUERY_TOO_DEEP', MAX_DEPTH);
    if (aliases > MAX_ALIASES) refuse(context, 'TOO_MANY_ALIASES', MAX_ALIASES);
    if (fields > MAX_FIELDS) refuse(context, 'QUERY_TOO_LARGE', MAX_FIELDS);
  },
});

export const costLimits = [limits];
