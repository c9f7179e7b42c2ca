internal import AssayModel

extension Report {
  /// The result in a few words, with what keeps it from being the whole truth.
  var headline: String {
    let word = exitStatus.verdict
    let isPartial = !isComplete && exitStatus != .cannotVouch
    return word.prefix(1).uppercased() + word.dropFirst()
      + (isPartial ? ", and not everything could be judged" : "")
  }
}
