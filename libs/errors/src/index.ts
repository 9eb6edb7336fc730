export { DomainError, InputProblems, Problems, type ErrorValues, type FieldProblem } from './errors';
export { Done, FieldProblemView, InputProblemsView, orProblems, resultUnion } from './input-problems.view';
