import CArchive

/// An archive made for a test.
package enum MadeArchive {
  /// The forms of archive that are made.
  package enum Form: Sendable {
    case zip
    case encryptedZip
    case tar
    case tarGzip
  }

  /// Packs entries; names are bytes, in whatever encoding a test asks for.
  package static func bytes(
    _ form: Form, _ entries: [(name: [UInt8], bytes: [UInt8])]
  ) -> [UInt8] {
    guard let archive = archive_write_new() else { return [] }
    defer { archive_write_free(archive) }
    switch form {
    case .zip: archive_write_set_format_zip(archive)
    case .encryptedZip:
      archive_write_set_format_zip(archive)
      archive_write_set_options(archive, "zip:encryption=zipcrypt")
      archive_write_set_passphrase(archive, "secret")
    case .tar: archive_write_set_format_ustar(archive)
    case .tarGzip:
      archive_write_set_format_ustar(archive)
      archive_write_add_filter_gzip(archive)
    }
    let room = entries.reduce(1 << 16) { $0 + $1.bytes.count + 4_096 }
    var used = 0
    return [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      archive_write_open_memory(archive, buffer.baseAddress, room, &used)
      for entry in entries { add(entry.name, entry.bytes, to: archive) }
      archive_write_close(archive)
      count = used
    }
  }

  /// Packs entries whose names are UTF-8.
  package static func bytes(_ form: Form, named entries: [(String, [UInt8])]) -> [UInt8] {
    bytes(form, entries.map { (Array($0.0.utf8), $0.1) })
  }

  /// Packs texts whose names are UTF-8.
  package static func bytes(_ form: Form, texts: [(String, String)]) -> [UInt8] {
    bytes(form, texts.map { (Array($0.0.utf8), Array($0.1.utf8)) })
  }

  private static func add(_ name: [UInt8], _ bytes: [UInt8], to archive: OpaquePointer) {
    guard let entry = archive_entry_new() else { return }
    defer { archive_entry_free(entry) }
    (name + [0]).withUnsafeBytes {
      archive_entry_set_pathname(entry, $0.baseAddress?.assumingMemoryBound(to: CChar.self))
    }
    archive_entry_set_size(entry, Int64(bytes.count))
    archive_entry_set_filetype(entry, 0o100000)
    archive_entry_set_perm(entry, 0o644)
    archive_write_header(archive, entry)
    bytes.withUnsafeBytes { _ = archive_write_data(archive, $0.baseAddress, $0.count) }
  }

  /// A Word document whose main part holds some markup in its body.
  package static func word(_ body: String, part: String = "word/document.xml") -> [UInt8] {
    let space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return bytes(
      .zip,
      texts: [
        ("[Content_Types].xml", "<Types/>"),
        (
          part,
          "<w:document xmlns:w=\"\(space)\"><w:body>\(body)</w:body></w:document>"
        ),
      ])
  }

  /// A Word document of plain paragraphs, one a line.
  package static func word(paragraphs text: String) -> [UInt8] {
    word(
      text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { "<w:p><w:r><w:t>\($0)</w:t></w:r></w:p>" }.joined())
  }
}
