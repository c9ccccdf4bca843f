export { fieldsOf, formValues, type SchemaField, type SchemaValues, sentValues } from "./schema-fields.ts"
export { SchemaInputs, schemaErrors } from "./schema-form.tsx"
