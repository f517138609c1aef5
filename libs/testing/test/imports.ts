import ts from 'typescript';

export interface Import {
  specifier: string;
  /** `type`: gone when it runs. `path`: only its place is asked for (`import.meta.resolve`). */
  use: 'value' | 'type' | 'path';
}

/** Every module that a TypeScript source names: imports, re-exports, import types, dynamic imports, resolved paths. */
export function importsOf(text: string): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    const one = importIn(node);
    if (one) found.push(one);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('source.tsx', text, ts.ScriptTarget.ES2023, false, ts.ScriptKind.TSX));
  return found;
}

function importIn(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, onlyTypes(node.importClause) ? 'type' : 'value');
  if (ts.isExportDeclaration(node)) return named(node.moduleSpecifier, onlyExportsTypes(node) ? 'type' : 'value');
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? named(node.argument.literal, 'type') : undefined;
  if (ts.isCallExpression(node)) return called(node);
  return undefined;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true;
  const names = clause.namedBindings;
  return !clause.name && !!names && ts.isNamedImports(names) && names.elements.every((element) => element.isTypeOnly);
}

function onlyExportsTypes({ isTypeOnly, exportClause }: ts.ExportDeclaration): boolean {
  if (isTypeOnly) return true;
  return (
    !!exportClause && ts.isNamedExports(exportClause) && exportClause.elements.every((element) => element.isTypeOnly)
  );
}

function called({ expression, arguments: [first] }: ts.CallExpression): Import | undefined {
  if (expression.kind === ts.SyntaxKind.ImportKeyword) return named(first, 'value');
  const resolves = ts.isPropertyAccessExpression(expression) && expression.name.text === 'resolve';
  return resolves && ts.isMetaProperty(expression.expression) ? named(first, 'path') : undefined;
}

function named(node: ts.Node | undefined, use: Import['use']): Import | undefined {
  return node && ts.isStringLiteralLike(node) ? { specifier: node.text, use } : undefined;
}
