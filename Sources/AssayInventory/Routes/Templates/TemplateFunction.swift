/// The functions that are evaluated, as their names are in lower case.
///
/// All others aren't known, among them those whose values Azure alone has: `uniqueString`, `guid`,
/// `newGuid`, `utcNow` and the `list…` functions.
enum TemplateFunction: String {
  // What the template or its deployment tells.
  case parameters, variables, copyIndex = "copyindex"
  case resourceGroup = "resourcegroup", subscription, tenant, managementGroup = "managementgroup"
  case environment, reference, resourceInfo = "resourceinfo"
  case resourceID = "resourceid", subscriptionResourceID = "subscriptionresourceid"
  case tenantResourceID = "tenantresourceid", extensionResourceID = "extensionresourceid"
  // Logic.
  case `if`, and, or, not, equals, coalesce, empty, bool, `true`, `false`, null
  case less, lessOrEquals = "lessorequals", greater, greaterOrEquals = "greaterorequals"
  // Numbers.
  case int, add, sub, mul, div, mod
  // Texts.
  case concat, format, toLower = "tolower", toUpper = "toupper", string, trim, substring, replace
  case split, join, startsWith = "startswith", endsWith = "endswith"
  // Lists and objects.
  case length, contains, first, last, take, skip, range, array, union, tryGet = "tryget"
  case createArray = "createarray", createObject = "createobject"
}
