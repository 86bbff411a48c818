/** Fields that are more than one value. */

import { creditField } from "./credit_field.js";
import { emesField } from "./emes_field.js";
import { groupField } from "./form_field.js";
import { missingField, pathsField } from "./path_fields.js";
import { partsField } from "./parts.js";
import { translationsField } from "./translations_field.js";

export const SPECIAL = {
  group: (...given) => groupField(...given),
  parts: partsField,
  paths: pathsField,
  missing: missingField,
  emes: emesField,
  translations: translationsField,
  credit: creditField,
};
