/// The number to call in an emergency, by country.
public struct EmergencyNumbers: Equatable, Sendable {
  /// What is shown before the table has been read: the number of the European Union, which mobile
  /// phones in most countries connect.
  public static let beforeLoading = "112"

  /// The number where the country is not known.
  public let standard: String
  /// By two-letter country code.
  public let numbers: [String: String]

  /// A country code that was asked for and is not known.
  public struct UnknownCountry: Error, Equatable, Sendable {
    /// As the person wrote it.
    public let code: String
  }

  /// The number of a country the person named.
  ///
  /// - Parameter country: a two-letter code, in upper or lower case.
  public func number(forCountry country: String) throws(UnknownCountry) -> String {
    guard let number = numbers[country.uppercased()] else { throw UnknownCountry(code: country) }
    return number
  }

  /// The number for the locale the environment names, such as `de_AT.UTF-8`; the standard one
  /// where that tells no known country.
  public func number(forLocaleOf environment: [String: String]) -> String {
    // The same order as the C library; an empty value counts as unset.
    let keys = ["LC_ALL", "LC_MESSAGES", "LANG"]
    // A locale without a country, such as C.UTF-8, says nothing; the next one may.
    let countries = keys.lazy.compactMap { environment[$0] }.compactMap(Self.country)
    return countries.compactMap { numbers[$0] }.first ?? standard
  }

  /// The number for `--country` where it is given, else for the locale.
  public func number(
    country: String?, environment: [String: String]
  ) throws(UnknownCountry) -> String {
    if let country { return try number(forCountry: country) }
    return number(forLocaleOf: environment)
  }

  /// `AT` of `de_AT.UTF-8@euro`; nil where no country is named.
  static func country(ofLocale locale: String) -> String? {
    let name = locale.prefix { $0 != "." && $0 != "@" }
    let parts = name.split(whereSeparator: { $0 == "_" || $0 == "-" })
    guard parts.count >= 2, let code = parts.dropFirst().first(where: { $0.utf8.count == 2 }) else {
      return nil
    }
    return code.uppercased()
  }

  init(_ reader: YAMLReader) {
    reader.allow("default", "countries")
    standard = Self.checked(reader.text("default"), reader)
    var numbers: [String: String] = [:]
    let countries = reader.map("countries")
    for (code, number) in countries.texts() {
      if code.utf8.count != 2 || code.uppercased() != code {
        reader.log.add(
          reader.file, countries.node(code)?.line ?? countries.line, "\(code) is no country code",
          "write two capital letters, such as AT")
      }
      numbers[code] = Self.checked(number, countries, key: code)
    }
    self.numbers = numbers
  }

  private static func checked(_ number: String, _ reader: YAMLReader, key: String = "default") -> String {
    if number.isEmpty || number.count > 12 || !number.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == " ") })
    {
      reader.log.add(
        reader.file, reader.node(key)?.line ?? reader.line, "\"\(number)\" is no telephone number",
        "write digits in quotes, such as \"112\"")
    }
    return number
  }
}
