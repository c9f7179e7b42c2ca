extension JSONRecordCase {
  static let problems = [
    JSONRecordCase(
      "a second key for a node", #"[{"a":1,"b":0,"\u0061":2},{"a":1}]"#, ["a"],
      is: """
        record {"a":1,"b":0,"\\u0061":2} ! duplicate-key
          a number [1] 1
          a number [2] 2
        record {"a":1}
          a number [1] 1
        array [{"a":1,"b":0,"\\u0061":2},{"a":1}] of 2
        """),
    JSONRecordCase(
      "keys that lead nowhere may occur twice", #"{"b":1,"b":2,"a":{"a":1}}"#, ["a"],
      is: """
        record {"b":1,"b":2,"a":{"a":1}}
          a object [] {"a":1}
        """),
    JSONRecordCase(
      "the same key in different elements", #"{"t":[{"a":1},{"a":2}]}"#, ["t.*.a"],
      is: """
        record {"t":[{"a":1},{"a":2}]}
          t array [] [{"a":1},{"a":2}]
          t.* element [] {"a":1}
          t.*.a number [1] 1
          t.* element [] {"a":2}
          t.*.a number [2] 2
          t end [] ]
        """),
    JSONRecordCase(
      "an element's key twice", #"{"t":{"x":1,"y":2,"\u0078":3}}"#, ["t.*.n"],
      is: """
        record {"t":{"x":1,"y":2,"\\u0078":3}} ! duplicate-key
          t object [] {"x":1,"y":2,"\\u0078":3}
          t.* element [x] 1
          t.* element [y] 2
          t.* element [x] 3
          t end [] }
        """),
    JSONRecordCase(
      "half a surrogate pair where it is read", #"{"a":"x\ud800","b":"\udc00"}"#, ["a"],
      is: """
        record {"a":"x\\ud800","b":"\\udc00"} ! unpaired-surrogate
          a string [x\u{fffd}] "x\\ud800"
        """),
  ]
}
