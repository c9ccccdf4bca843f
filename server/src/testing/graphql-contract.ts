import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import {
  buildClientSchema,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getVariableValues,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  validate,
} from "graphql"
import type { Contract } from "./contract.ts"

/** Contracts of vendors, where the shared folder is there. */
const folder = join(process.env["SHARED_DIR"] ?? join(import.meta.dirname, "../../../../shared"), "contracts")

/**
 * The contract of a GraphQL introspection answer (gzipped JSON, `{ data: { __schema } }`); null where the file is not there. `path` ends
 * the address that queries are sent to.
 */
export function graphqlContract(file: string, path: string): Contract | null {
  if (!existsSync(join(folder, file))) return null
  const { data } = JSON.parse(gunzipSync(readFileSync(join(folder, file))).toString())
  const schema = buildClientSchema(data, { assumeValid: true })
  let judged = 0
  return {
    judged: () => judged,
    wrongIn: ({ request, reply, isFaulted }) => {
      if (!request.path.endsWith(path)) return []
      judged += 1
      const { query, variables } = Object(request.json)
      const document = parse(String(query))
      const problems = validate(schema, document).map((one) => one.message)
      const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION)
      if (operation === undefined || problems.length > 0) return problems
      const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], { ...Object(variables) })
      const sent = "errors" in coerced ? (coerced.errors ?? []).map((one) => one.message) : []
      const answer: unknown = Reflect.get(Object(reply.json), "data")
      const isAnswer = !isFaulted && reply.status === 200 && typeof answer === "object" && answer !== null
      return [...sent, ...(isAnswer ? answerProblems(schema, operation, answer) : [])].map(
        (text) => `${operation.name?.value}: ${text}`,
      )
    },
  }
}

function answerProblems(schema: GraphQLSchema, operation: OperationDefinitionNode, answer: object): string[] {
  const root = schema.getRootType(operation.operation)
  return root ? objectProblems(schema, root, operation.selectionSet, answer, "") : ["there is no such operation"]
}

function objectProblems(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  set: SelectionSetNode,
  value: object,
  at: string,
): string[] {
  return set.selections.flatMap((one) => {
    if (one.kind !== Kind.FIELD) return fragmentProblems(schema, one, value, at)
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[one.name.value] : undefined
    const name = one.alias?.value ?? one.name.value
    if (field === undefined) return [`${at}.${name} is no field of ${type.name}`]
    return valueProblems(schema, field.type, one.selectionSet, Reflect.get(value, name), `${at}.${name}`)
  })
}

/** A fragment holds where its type is the object's, as far as the answer tells: an object that has none of its fields is another one. */
function fragmentProblems(
  schema: GraphQLSchema,
  one: Pick<FragmentDefinitionNode, "kind"> | SelectionSetNode["selections"][number],
  value: object,
  at: string,
): string[] {
  if (one.kind !== Kind.INLINE_FRAGMENT || Object.keys(value).length === 0) return []
  const type = schema.getType(("typeCondition" in one && one.typeCondition?.name.value) || "")
  return type === undefined || !("selectionSet" in one) || one.selectionSet === undefined
    ? [`${at} is of no known type`]
    : objectProblems(schema, type, one.selectionSet, value, at)
}

function valueProblems(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  set: SelectionSetNode | undefined,
  value: unknown,
  at: string,
): string[] {
  if (value === undefined) return [`${at} was asked for and is not answered`]
  if (isNonNullType(type))
    return value === null ? [`${at} can't be null`] : valueProblems(schema, type.ofType, set, value, at)
  if (value === null) return []
  if (isListType(type)) {
    if (!Array.isArray(value)) return [`${at} is no list`]
    return value.flatMap((one, i) => valueProblems(schema, type.ofType, set, one, `${at}.${i}`))
  }
  const named = getNamedType(type)
  if (isEnumType(named)) return named.getValue(String(value)) === undefined ? [`${at} can't be ${String(value)}`] : []
  if (isScalarType(named))
    return isScalar(named.name, value) ? [] : [`${at} is no ${named.name}: ${JSON.stringify(value)}`]
  if (typeof value !== "object" || set === undefined) return [`${at} is no object`]
  const isOpen = isUnionType(named) || isInterfaceType(named) || isObjectType(named)
  return isOpen ? objectProblems(schema, named, set, value, at) : []
}

const numbers: readonly string[] = ["Int", "Float"]

function isScalar(name: string, value: unknown): boolean {
  if (numbers.includes(name)) return typeof value === "number"
  if (name === "Boolean") return typeof value === "boolean"
  if (name === "DateTime") return typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value)
  if (name === "Decimal" || name === "Money") return typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)
  return typeof value === "string" || name === "JSON"
}
