import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import ts from 'typescript';

/** A name that a package gives to others. */
interface PublicExport {
  name: string;
  /** The file that declares it. */
  file: string;
  hasDocstring: boolean;
}

/** Everything that a source file exports, followed to where it is declared; what comes from other packages is left out. */
export function publicExports(file: string): PublicExport[] {
  return statementsOf(file).flatMap((statement) => {
    if (ts.isExportDeclaration(statement)) return reexported(file, statement);
    return declaredIn(statement).map((name) => ({
      name,
      file,
      hasDocstring: ts.getJSDocCommentsAndTags(documentedBy(statement)).length > 0,
    }));
  });
}

/** `export { one, two as other } from './file.js'` and `export * from './file.js'`. */
function reexported(file: string, statement: ts.ExportDeclaration): PublicExport[] {
  const from = statement.moduleSpecifier;
  if (!from || !ts.isStringLiteral(from) || !from.text.startsWith('.')) return [];
  const target = join(dirname(file), from.text.replace(/\.js$/, '.ts'));
  const found = publicExports(target);
  const { exportClause } = statement;
  if (!exportClause || !ts.isNamedExports(exportClause)) return found;
  const names = exportClause.elements.map(({ name, propertyName }) => (propertyName ?? name).text);
  return found.filter(({ name }) => names.includes(name));
}

/** The names that a statement declares and exports. */
function declaredIn(statement: ts.Statement): string[] {
  const isExported =
    ts.canHaveModifiers(statement) &&
    ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
  if (!isExported) return [];
  if (!ts.isVariableStatement(statement)) {
    return [(statement as ts.DeclarationStatement).name?.text ?? 'default'];
  }
  return statement.declarationList.declarations.map(({ name }) => name.getText());
}

/** The docstring of an overloaded function stands at its first overload. */
function documentedBy(statement: ts.Statement): ts.Statement {
  if (!ts.isFunctionDeclaration(statement)) return statement;
  const overloads = statement
    .getSourceFile()
    .statements.filter(ts.isFunctionDeclaration)
    .filter(({ name }) => name?.text === statement.name?.text);
  return overloads[0] ?? statement;
}

const statementsOf = (file: string): readonly ts.Statement[] =>
  ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true).statements;
