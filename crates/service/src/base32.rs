//! Bytes as letters and digits that people can type: RFC 4648's base 32, without padding.

const ALPHABET: &[u8; 32] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

/// Writes bytes, five bits a letter.
pub(crate) fn base32(bytes: &[u8]) -> String {
    let letter = |chunk: &[u8], place: usize| {
        let bits = chunk.iter().fold(0_u64, |bits, byte| bits << 8 | u64::from(*byte)) << (8 * (5 - chunk.len()));
        char::from(ALPHABET[usize::try_from(bits >> (35 - 5 * place) & 31).unwrap_or_default()])
    };
    let letters_of = |chunk: &[u8]| (chunk.len() * 8).div_ceil(5);
    let chunks = bytes.chunks(5);
    chunks.flat_map(|chunk| (0..letters_of(chunk)).map(move |place| letter(chunk, place))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_those_of_the_standard() {
        for (plain, written) in [
            ("", ""),
            ("f", "MY"),
            ("fo", "MZXQ"),
            ("foo", "MZXW6"),
            ("foob", "MZXW6YQ"),
            ("fooba", "MZXW6YTB"),
            ("foobar", "MZXW6YTBOI"),
        ] {
            assert_eq!(base32(plain.as_bytes()), written);
        }
    }
}
