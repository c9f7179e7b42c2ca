extension JSONRecordCase {
  static let envelopes = [
    JSONRecordCase(
      "an envelope ends with what else it says",
      #"{"next":"n","value":[{"id":"x"},7],"error":{"code":"c"},"other":[[]]}"#,
      ["id", "next", "error.code"], records: ["value"],
      is: """
        record {"id":"x"}
          id string [x] "x"
        misfit 7
        envelope {"next":"n","value":[{"id":"x"},7],"error":{"code":"c"},"other":[[]]} of 1
          next string [n] "n"
          error.code string [c] "c"
        """),
    JSONRecordCase(
      "an envelope may be empty", #"{"value":[]}"#, [], records: ["value"],
      is: #"envelope {"value":[]} of 0"#),
    JSONRecordCase(
      "what holds records may lie deeper", #"{"a":{"n":1,"b":[{"n":2}],"m":3},"m":4}"#,
      ["n", "a.n", "a.m", "m", "a"], records: ["a.b"],
      is: """
        record {"n":2}
          n number [2] 2
        envelope {"a":{"n":1,"b":[{"n":2}],"m":3},"m":4} of 1
          a object [] {"n":1,"b":[{"n":2}],"m":3}
          a.n number [1] 1
          a.m number [3] 3
          m number [4] 4
        """),
    JSONRecordCase(
      "an object with something else there is a record", #"{"value":{"n":1},"data":2}"#,
      ["value.n", "data"], records: ["value", "data"],
      is: """
        record {"value":{"n":1},"data":2}
          value.n number [1] 1
          data number [2] 2
        """),
    JSONRecordCase(
      "inside a record nothing holds records", #"[{"value":[{"n":1}]}]"#, ["value", "n"],
      records: ["value"],
      is: """
        record {"value":[{"n":1}]}
          value array [] [{"n":1}]
        array [{"value":[{"n":1}]}] of 1
        """),
    JSONRecordCase(
      "several members may hold records", #"{"value":[{}],"data":[{},{}]}"#, ["value"],
      records: ["value", "data"],
      is: """
        record {}
        record {}
        record {}
        envelope {"value":[{}],"data":[{},{}]} of 3
          value array [] [{}]
        """),
    JSONRecordCase(
      "an escaped key finds its records", #"{"v\u0061lue":[{}]}"#, [], records: ["value"],
      is: """
        record {}
        envelope {"v\\u0061lue":[{}]} of 1
        """),
    JSONRecordCase(
      "the same member twice is a problem", #"{"value":[{}],"value":[]}"#, [], records: ["value"],
      is: """
        record {}
        envelope {"value":[{}],"value":[]} of 1 ! duplicate-key
        """),
  ]

  static let repeatedEnvelopes = [
    JSONRecordCase(
      "a key that records have too may occur once more in them",
      #"{"id":1234,"value":[{"id":2}],"next":3}"#, ["id"], records: ["value"],
      is: """
        record {"id":2}
          id number [2] 2
        envelope {"id":1234,"value":[{"id":2}],"next":3} of 1
          id number [1234] 1234
        """),
    JSONRecordCase(
      "an envelope's key twice, around records that have it",
      #"{"id":1,"value":[{"id":2}],"id":3}"#, ["id"], records: ["value"],
      is: """
        record {"id":2}
          id number [2] 2
        envelope {"id":1,"value":[{"id":2}],"id":3} of 1 ! duplicate-key
          id number [1] 1
          id number [3] 3
        """),
  ]
}
