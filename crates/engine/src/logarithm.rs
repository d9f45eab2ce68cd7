//! Natural logarithm and exponential from additions, multiplications and divisions only, which IEEE 754 fixes to the
//! last bit: the mathematics library of one machine rounds differently from another's, and points must not.

const LN_2: f64 = std::f64::consts::LN_2;
const MANTISSA: u64 = (1 << 52) - 1;

/// One over the first odd numbers: what the series of the logarithm is made of.
const ODD: [f64; 12] = odd();

const fn odd() -> [f64; 12] {
    let mut parts = [1.0; 12];
    let (mut at, mut number) = (0, 1.0);
    while at < parts.len() {
        parts[at] = 1.0 / number;
        number += 2.0;
        at += 1;
    }
    parts
}

/// One over the product of the first numbers: what the series of the exponential is made of.
const TERMS: [f64; 15] = terms();

const fn terms() -> [f64; 15] {
    let mut terms = [1.0; 15];
    let (mut at, mut number, mut product) = (1, 1.0, 1.0);
    while at < terms.len() {
        product *= number;
        terms[at] = 1.0 / product;
        number += 1.0;
        at += 1;
    }
    terms
}

/// The natural logarithm of a positive, normal number.
pub(crate) fn ln(x: f64) -> f64 {
    debug_assert!(x.is_normal() && x > 0.0, "the logarithm of {x}");
    let bits = x.to_bits();
    let mut exponent = i32::try_from(bits >> 52).expect("the sign bit is clear") - 1023;
    let mut mantissa = f64::from_bits(bits & MANTISSA | 1023 << 52);
    if mantissa > std::f64::consts::SQRT_2 {
        mantissa *= 0.5;
        exponent += 1;
    }
    let ratio = (mantissa - 1.0) / (mantissa + 1.0);
    let square = ratio * ratio;
    let series = ODD.iter().rev().fold(0.0, |sum, part| sum * square + part);
    f64::from(exponent) * LN_2 + 2.0 * ratio * series
}

/// `e` to the power of `x`; zero below -700, as large as it gets above 700.
pub(crate) fn exp(x: f64) -> f64 {
    if x < -700.0 {
        return 0.0;
    }
    let x = x.min(700.0);
    let scale = (x / LN_2).round();
    let rest = x - scale * LN_2;
    let series = TERMS.iter().rev().fold(0.0, |sum, term| sum * rest + term);
    #[expect(clippy::cast_possible_truncation, reason = "between -1011 and 1010")]
    let exponent = scale as i64;
    series * f64::from_bits(u64::try_from(exponent + 1023).expect("x is above -700") << 52)
}

/// The logarithm in thousandths, as points are counted.
pub(crate) fn points(x: f64) -> i32 {
    #[expect(clippy::cast_possible_truncation, reason = "a logarithm is below 1,000")]
    let rounded = (ln(x) * 1000.0).round() as i32;
    rounded
}

#[cfg(test)]
mod tests {
    use super::{exp, ln};

    #[test]
    fn the_logarithm_agrees_with_the_mathematics_library() {
        for step in 1..2000 {
            let x = f64::from(step) * f64::from(step) * 0.000_317;
            assert!((ln(x) - x.ln()).abs() < 1e-12, "ln {x}");
        }
    }

    #[test]
    fn the_exponential_undoes_the_logarithm() {
        for step in 1..2000 {
            let x = f64::from(step) * 0.37;
            assert!((exp(ln(x)) / x - 1.0).abs() < 1e-12, "exp ln {x}");
        }
        assert!(exp(-800.0) == 0.0 && exp(800.0).is_finite());
    }
}
