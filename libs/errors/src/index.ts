export { DomainError, InputProblems, Problems, type ErrorValues, type FieldProblem } from './errors';
export { Done, FieldProblemView, InputProblemsView, orProblems, problemView, resultUnion } from './input-problems.view';
