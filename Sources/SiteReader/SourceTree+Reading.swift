import SiteModel

extension SourceTree {
  /// The same files, some of which are read now: whoever asks for these gets the bytes that their fingerprint was taken of.
  ///
  /// - Parameter paths: those that are not there are passed over, and yet count in the fingerprint.
  func reading(_ paths: [String]) throws(ReadError) -> (tree: SourceTree, fingerprint: Fingerprint) {
    var read: [String: [UInt8]] = [:]
    var mixer = FingerprintMixer()
    for path in paths {
      guard self[path] != nil else {
        mixer.mix(Fingerprint.ofNothing)
        continue
      }
      let bytes = try bytes(of: path)
      read[path] = bytes
      mixer.mix(Fingerprint(of: bytes))
    }
    let tree = SourceTree(files, openingOfFile: openingOfFile) { [read, bytesOfFile] path throws(ReadError) in
      if let bytes = read[path] { return bytes }
      return try bytesOfFile(path)
    }
    return (tree, mixer.fingerprint)
  }
}
