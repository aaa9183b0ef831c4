import SiteDiagnostics
import SiteFormats
import SiteModel

/// What stays the same of a fault while the lines around it move: by this a baseline knows it again.
package struct FaultIdentity: Hashable, Sendable {
  package var code: String
  package var file: String
  /// The item of a catalog: its 编码, or the names that lead to it, or its 序号; the cell of a workbook.
  package var item: String?
  /// What is marked, as the file has it; `nil` if the fault is about personal data.
  package var text: String?
  /// Of the message, where nothing is marked, or where what is marked must not be told.
  package var message: String?

  /// A number of sixteen hexadecimal digits that stands for all of it.
  package var fingerprint: String {
    var mixer = FingerprintMixer()
    mixer.mix(code)
    mixer.mix(file)
    mixer.mix(item)
    mixer.mix(text)
    mixer.mix(message)
    return hexadecimal(mixer.fingerprint)
  }
}

func hexadecimal(_ fingerprint: Fingerprint) -> String {
  let digits = String(fingerprint.value, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}

/// A fingerprint for each fault, no two of them equal: of faults that are the same in all but their place, the second and
/// later ones are counted.
func faultFingerprints(of diagnostics: [Diagnostic], excerpts: SourceExcerpts) -> [String] {
  var identities = FaultIdentities(excerpts)
  var counts: [FaultIdentity: Int] = [:]
  return diagnostics.map { diagnostic in
    let identity = identities.identity(of: diagnostic, at: diagnostic.place)
    let count = counts[identity, default: 0]
    counts[identity] = count + 1
    if count == 0 { return identity.fingerprint }
    var mixer = FingerprintMixer()
    mixer.mix(identity.fingerprint)
    mixer.mix(count)
    return hexadecimal(mixer.fingerprint)
  }
}
