//! Inputs that are made up: counted, not clocked, and the same ones on every run.

use arbitrary::{Result, Unstructured};

/// Tests so many made-up inputs of at most so many bytes, which the test turns into whatever it needs.
///
/// `CLAIMLIGHT_RUNS` multiplies the number, `CLAIMLIGHT_FROM` says where to begin; the number of an input that breaks a rule
/// is printed.
pub(crate) fn each(count: u32, most: usize, mut test: impl FnMut(&mut Unstructured<'_>) -> Result<()>) {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u32>().ok());
    let from = number("CLAIMLIGHT_FROM").unwrap_or(0);
    for at in from..from + count * number("CLAIMLIGHT_RUNS").unwrap_or(1) {
        let _named = Named(at);
        let mut random = Random(u64::from(at));
        let length = usize::try_from(random.next()).unwrap_or(0) % (most + 1);
        let bytes: Vec<u8> = (0..length.div_ceil(8)).flat_map(|_| random.next().to_le_bytes()).collect();
        // What runs out of bytes has been given too few of them, and is no input.
        let _ = test(&mut Unstructured::new(&bytes));
    }
}

/// Says which input it was, if the test panics.
struct Named(u32);

impl Drop for Named {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("made-up input {}: CLAIMLIGHT_FROM={} makes it again", self.0, self.0);
        }
    }
}

/// `SplitMix64` (Steele, Lea and Flood, 2014): every number gives a sequence of its own.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}
