import Testing

@testable import AssaySyntax

struct CoreSchemaTests {
  @Test(
    arguments: [
      ("", .null), ("~", .null), ("null", .null), ("Null", .null), ("NULL", .null),
      ("nULL", .string), ("nulL", .string), ("~~", .string),
      ("true", .true), ("True", .true), ("TRUE", .true), ("tRUE", .string), ("TrUe", .string),
      ("false", .false), ("False", .false), ("FALSE", .false), ("fALSE", .string),
      ("yes", .string), ("no", .string), ("on", .string), ("off", .string), ("y", .string),
      ("1_000", .string), ("2026-01-02", .string), ("1:30", .string), ("0b1", .string),
      ("0x", .string), ("0xG", .string), ("0o8", .string), ("+0x1", .string), ("0X1", .string),
      (".", .string), ("-", .string), ("+", .string), ("e3", .string), ("1e", .string),
      ("1e+", .string), ("--1", .string), ("1.2.3", .string), (".e3", .string), ("12a", .string),
      (".inf", .notFinite), ("-.Inf", .notFinite), ("+.INF", .notFinite), (".nan", .notFinite),
      (".NaN", .notFinite), ("-.nan", .string), (".Nan", .string), ("inf", .string),
    ] as [(String, CoreSchema.Meaning)]) func `types plain text`(
      text: String, meaning: CoreSchema.Meaning
    )
  {
    #expect(CoreSchema.meaning(of: Array(text.utf8)) == meaning)
  }

  @Test(arguments: [
    ("0", "0"), ("-0", "-0"), ("+12", "12"), ("017", "17"), ("-007", "-7"), ("000", "0"),
    ("0o17", "15"), ("0x1F", "31"), ("0xffffffffffffffff", "18446744073709551615"),
    ("0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFF", "340282366920938463463374607431768211455"),
    ("1.50", "1.50"), (".5", "0.5"), ("5.", "5"), ("-.5e3", "-0.5e3"), ("+01.e-2", "1e-2"),
    ("1E+400", "1E+400"), ("123456789012345678901234567890", "123456789012345678901234567890"),
  ]) func `writes numbers as JSON does`(text: String, expected: String) throws {
    let bytes = Array(text.utf8)
    #expect(CoreSchema.meaning(of: bytes) == .number)
    var output: [UInt8] = []
    try #require(CoreNumber(bytes)).write(bytes, to: &output)
    #expect(String(decoding: output, as: UTF8.self) == expected)
  }

  @Test(
    arguments: [
      ("12", .string, .string), ("", .null, .null), ("x", .null, nil), ("true", .boolean, .true),
      ("yes", .boolean, nil), ("12", .integer, .number), ("1.5", .integer, nil),
      ("0x1F", .integer, .number), ("1", .number, .number), (".inf", .number, .notFinite),
      ("x", .number, nil),
    ] as [(String, YAMLEvent.Form, CoreSchema.Meaning?)]) func `holds text to its tag`(
      text: String, form: YAMLEvent.Form, meaning: CoreSchema.Meaning?
    )
  {
    #expect(CoreSchema.meaning(of: Array(text.utf8), form) == meaning)
  }
}
