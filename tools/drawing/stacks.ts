import { App } from 'aws-cdk-lib'
import { Architecture, Code } from 'aws-cdk-lib/aws-lambda'
import { z } from 'zod'
import { ArchiveStack } from '../../infra/archive-stack.ts'
import { EdgeStack } from '../../infra/edge-stack.ts'
import { LetterRegisterStack } from '../../infra/letter-register-stack.ts'

/** A resource of a template. Values of CloudFormation are spelled out in its properties: `spelled` says how. */
export type Resource = { id: string; type: string; properties: Record<string, unknown> }

const Template = z.object({
  Resources: z.record(
    z.string(),
    z.object({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) }),
  ),
  Outputs: z
    .record(z.string(), z.object({ Value: z.unknown(), Export: z.object({ Name: z.string() }).optional() }))
    .default({}),
})

const ENVIRONMENT = { account: '000000000000', region: 'ap-southeast-1' }

/** All resources of the three stacks, synthesized as for a deployment that uses everything, without the functions' code. */
export const resources = (): Resource[] => {
  const app = new App()
  const archive = new ArchiveStack(app, 'archive', { env: ENVIRONMENT, origins: ['https://*.cloudfront.net'] })
  const edge = new EdgeStack(app, 'edge', { env: { ...ENVIRONMENT, region: 'us-east-1' }, crossRegionReferences: true })
  new LetterRegisterStack(app, 'register', {
    env: ENVIRONMENT,
    crossRegionReferences: true,
    archive,
    firewall: edge.firewall.attrArn,
    code: () => Code.fromInline('exports.handler = 1'),
    architecture: Architecture.ARM_64,
    engines: 'tesseract+textract',
    penEngines: 'network+textract',
    arrivalNumbers: 'automatic',
    digest: { from: 'vanthu@example.vn', to: 'office@example.vn' },
    monthlyBudget: 50,
  })
  const templates = app.synth().stacks.map(({ template }) => Template.parse(template))
  const exported = new Map(
    templates.flatMap(({ Outputs }) => Object.values(Outputs).map(({ Value, Export }) => [Export?.Name, Value])),
  )
  return templates.flatMap(({ Resources }) =>
    Object.entries(Resources).map(([id, { Type, Properties }]) => ({
      id,
      type: Type,
      properties: z.record(z.string(), z.unknown()).parse(spelled(Properties, exported)),
    })),
  )
}

/** What a value of CloudFormation (`Ref`, `Fn::Join` …) is spelled as, by its name. */
const SPELLING: Record<string, (value: unknown, spell: (value: unknown) => unknown) => unknown> = {
  Ref: (id) => id,
  'Fn::GetAtt': (value) => {
    const [id, attribute] = z.tuple([z.string(), z.string()]).parse(value)
    return attribute === 'Arn' ? id : `${id}.${attribute}`
  },
  'Fn::Sub': (text) => text,
  'Fn::Join': (value, spell) => {
    const [between, parts] = z.tuple([z.string(), z.array(z.unknown())]).parse(value)
    return parts.map(spell).join(between)
  },
}

/**
 * The value with every reference replaced by the id of the resource that it means, across stacks too; ARN and name of a
 * resource are spelled alike.
 *
 * @example { 'Fn::Join': ['', [{ 'Fn::GetAtt': ['Archive', 'Arn'] }, '/scans/*']] } → 'Archive/scans/*'
 */
const spelled = (value: unknown, exported: Map<string | undefined, unknown>): unknown => {
  const spell = (inner: unknown) => spelled(inner, exported)
  if (Array.isArray(value)) return value.map(spell)
  if (typeof value !== 'object' || value === null) return value
  const [[name, inner] = [''], ...others] = Object.entries(value)
  if (name === 'Fn::ImportValue') return spell(exported.get(String(inner)))
  const spelling = others.length === 0 ? SPELLING[name] : undefined
  if (spelling) return spelling(inner, spell)
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, spell(each)]))
}
