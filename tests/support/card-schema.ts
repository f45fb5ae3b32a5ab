import { z } from 'zod/v4';

/**
 * Adaptive Cards 1.5 as a check: every element and action with the fields it must have and may have; anything else is
 * refused. The SDK's package holds no JSON schema, so the documentation's pages are written down here (https://adaptivecards.io/explorer).
 * `Table`, `Media`, `Action.ShowCard` and the like are left out: Losen does not use them, phones may not know them.
 */

const words = z.string().refine((value) => value.trim() !== '', 'is empty');
const spacing = z.enum(['None', 'Small', 'Default', 'Medium', 'Large', 'ExtraLarge', 'Padding']);
const alignment = z.enum(['Left', 'Center', 'Right']);
const vertical = z.enum(['Top', 'Center', 'Bottom']);
const containerStyle = z.enum(['default', 'emphasis', 'good', 'attention', 'warning', 'accent']);

/** What may stand in a card; boxes hold more of it. */
const Element: z.ZodType = z.lazy(() => AnyElement);

const base = {
  id: words.optional(),
  isVisible: z.boolean().optional(),
  separator: z.boolean().optional(),
  spacing: spacing.optional(),
  height: z.enum(['auto', 'stretch']).optional(),
  requires: z.record(z.string(), z.string()).optional(),
  fallback: z.union([z.literal('drop'), Element]).optional(),
};
const action = {
  id: words.optional(),
  title: words,
  iconUrl: z.url().optional(),
  style: z.enum(['default', 'positive', 'destructive']).optional(),
  mode: z.enum(['primary', 'secondary']).optional(),
  tooltip: words.optional(),
  isEnabled: z.boolean().optional(),
};
const field = {
  ...base,
  id: words,
  label: words.optional(),
  isRequired: z.boolean().optional(),
  errorMessage: words.optional(),
};

const OpenUrl = z.strictObject({ type: z.literal('Action.OpenUrl'), ...action, url: z.url() });
const submit = {
  ...action,
  data: z.record(z.string(), z.unknown()),
  associatedInputs: z.enum(['auto', 'none']).optional(),
};
const Submit = z.strictObject({ type: z.literal('Action.Submit'), ...submit });
const Execute = z.strictObject({ type: z.literal('Action.Execute'), ...submit, verb: words });
const Action = z.discriminatedUnion('type', [OpenUrl, Submit, Execute]);

const TextBlock = z.strictObject({
  type: z.literal('TextBlock'),
  ...base,
  text: words,
  wrap: z.boolean().optional(),
  maxLines: z.int().positive().optional(),
  weight: z.enum(['Default', 'Lighter', 'Bolder']).optional(),
  size: z.enum(['Default', 'Small', 'Medium', 'Large', 'ExtraLarge']).optional(),
  color: z.enum(['Default', 'Dark', 'Light', 'Accent', 'Good', 'Warning', 'Attention']).optional(),
  fontType: z.enum(['Default', 'Monospace']).optional(),
  isSubtle: z.boolean().optional(),
  horizontalAlignment: alignment.optional(),
  style: z.enum(['default', 'heading']).optional(),
});
const Image = z.strictObject({
  type: z.literal('Image'),
  ...base,
  url: z.url(),
  altText: words,
  size: z.enum(['Auto', 'Stretch', 'Small', 'Medium', 'Large']).optional(),
  style: z.enum(['default', 'person']).optional(),
  horizontalAlignment: alignment.optional(),
  selectAction: Action.optional(),
});
const FactSet = z.strictObject({
  type: z.literal('FactSet'),
  ...base,
  facts: z.array(z.strictObject({ title: words, value: words })).min(1),
});
const ActionSet = z.strictObject({ type: z.literal('ActionSet'), ...base, actions: z.array(Action).min(1) });
const box = {
  ...base,
  style: containerStyle.optional(),
  bleed: z.boolean().optional(),
  minHeight: z.string().regex(/^\d+px$/).optional(),
  verticalContentAlignment: vertical.optional(),
  selectAction: Action.optional(),
}; // prettier-ignore
const Container = z.strictObject({
  type: z.literal('Container'),
  ...box,
  items: z.array(Element).min(1),
});
const Column = z.strictObject({
  type: z.literal('Column'),
  ...box,
  width: z.union([z.enum(['auto', 'stretch']), z.string().regex(/^\d+px$/), z.number().positive()]).optional(),
  items: z.array(Element),
});
const ColumnSet = z.strictObject({
  type: z.literal('ColumnSet'),
  ...box,
  horizontalAlignment: alignment.optional(),
  columns: z.array(Column).min(1),
});
const InputText = z.strictObject({
  type: z.literal('Input.Text'),
  ...field,
  placeholder: words.optional(),
  value: z.string().optional(),
  maxLength: z.int().positive().optional(),
  isMultiline: z.boolean().optional(),
  regex: words.optional(),
  style: z.enum(['text', 'tel', 'url', 'email', 'password']).optional(),
});
const InputChoiceSet = z.strictObject({
  type: z.literal('Input.ChoiceSet'),
  ...field,
  placeholder: words.optional(),
  value: z.string().optional(),
  style: z.enum(['compact', 'expanded', 'filtered']).optional(),
  isMultiSelect: z.boolean().optional(),
  wrap: z.boolean().optional(),
  choices: z.array(z.strictObject({ title: words, value: z.string() })).min(1),
});
const InputToggle = z.strictObject({ type: z.literal('Input.Toggle'), ...field, title: words, value: z.string().optional(), valueOn: z.string().optional(), valueOff: z.string().optional(), wrap: z.boolean().optional() }); // prettier-ignore
const moment = (type: string) => z.strictObject({ type: z.literal(type), ...field, placeholder: words.optional(), value: z.string().optional(), min: z.string().optional(), max: z.string().optional() }); // prettier-ignore

const AnyElement = z.discriminatedUnion('type', [
  TextBlock,
  Image,
  FactSet,
  ActionSet,
  Container,
  ColumnSet,
  InputText,
  InputChoiceSet,
  InputToggle,
  moment('Input.Date'),
  moment('Input.Time'),
]);

/** A whole card. `msteams` is Teams' own. */
export const Card = z.strictObject({
  type: z.literal('AdaptiveCard'),
  $schema: z.literal('http://adaptivecards.io/schemas/adaptive-card.json').optional(),
  version: z.literal('1.5'),
  body: z.array(Element).min(1),
  actions: z.array(Action).optional(),
  fallbackText: words.optional(),
  speak: words.optional(),
  lang: words.optional(),
  selectAction: Action.optional(),
  msteams: z.record(z.string(), z.unknown()).optional(),
});
