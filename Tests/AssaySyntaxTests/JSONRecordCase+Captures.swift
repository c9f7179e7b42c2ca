extension JSONRecordCase {
  static let captures = [
    JSONRecordCase(
      "scalars of each kind",
      #"{"n":null,"t":true,"f":false,"i":-1.50e+2,"s":"é\n\ud83d\ude00\/","skip":[{"n":1}]}"#,
      ["n", "t", "f", "i", "s"],
      is: """
        record {"n":null,"t":true,"f":false,"i":-1.50e+2,"s":"é\\n\\ud83d\\ude00\\/","skip":[{"n":1}]}
          n null [] null
          t true [] true
          f false [] false
          i number [-1.50e+2] -1.50e+2
          s string [é
        😀/] "é\\n\\ud83d\\ude00\\/"
        """),
    JSONRecordCase(
      "containers are reported by kind and place", #"{"a":{"b":[1]},"c":[{}]}"#, ["a", "c", "a.b"],
      is: """
        record {"a":{"b":[1]},"c":[{}]}
          a object [] {"b":[1]}
          a.b array [] [1]
          c array [] [{}]
        """),
    JSONRecordCase(
      "elements of an array", #"{"t":[1,{"n":"x","m":2},[3],null]}"#, ["t.*", "t.*.n"],
      is: """
        record {"t":[1,{"n":"x","m":2},[3],null]}
          t array [] [1,{"n":"x","m":2},[3],null]
          t.* element [] 1
          t.* number [1] 1
          t.* element [] {"n":"x","m":2}
          t.* object [] {"n":"x","m":2}
          t.*.n string [x] "x"
          t.* element [] [3]
          t.* array [] [3]
          t.* element [] null
          t.* null [] null
          t end [] ]
        """),
    JSONRecordCase(
      "elements of an object have keys", #"{"t":{"a\t":1,"":{"n":2}}}"#, ["t.*.n"],
      is: """
        record {"t":{"a\\t":1,"":{"n":2}}}
          t object [] {"a\\t":1,"":{"n":2}}
          t.* element [a\t] 1
          t.* element [] {"n":2}
          t.*.n number [2] 2
          t end [] }
        """),
    JSONRecordCase(
      "what isn't a list is reported where a list is wanted", #"{"t":null}"#, ["t.*.n"],
      is: """
        record {"t":null}
          t null [] null
        """),
    JSONRecordCase(
      "an object may have both elements and members", #"{"t":{"x":{"n":1},"y":2}}"#,
      ["t.*.n", "t.x", "t.y"],
      is: """
        record {"t":{"x":{"n":1},"y":2}}
          t object [] {"x":{"n":1},"y":2}
          t.* element [x] {"n":1}
          t.*.n number [1] 1
          t.* element [y] 2
          t end [] }
          t.x object [] {"n":1}
          t.y number [2] 2
        """),
    JSONRecordCase(
      "elements within elements", #"{"t":[[1],[]]}"#, ["t.*.*"],
      is: """
        record {"t":[[1],[]]}
          t array [] [[1],[]]
          t.* element [] [1]
          t.* array [] [1]
          t.*.* element [] 1
          t.*.* number [1] 1
          t.* end [] ]
          t.* element [] []
          t.* array [] []
          t.* end [] ]
          t end [] ]
        """),
    JSONRecordCase(
      "escaped and other unusual keys", #"{"loc\u0061tion":1,"größe":2,"gr\u00f6\u00dfen":3,"":4}"#,
      ["location", "größe", "größen"],
      is: """
        record {"loc\\u0061tion":1,"größe":2,"gr\\u00f6\\u00dfen":3,"":4}
          location number [1] 1
          größe number [2] 2
          größen number [3] 3
        """),
    JSONRecordCase(
      "long keys are told apart in their middle",
      #"{"enableSoftDeleteForAll":1,"enableHardDeleteForAll":2}"#, ["enableHardDeleteForAll"],
      is: """
        record {"enableSoftDeleteForAll":1,"enableHardDeleteForAll":2}
          enableHardDeleteForAll number [2] 2
        """),
  ]
}
