//! Generated inputs, the same on every run.

use arbitrary::{Result, Unstructured};

/// Runs a test on a number of generated inputs with at most the given number of bytes each.
///
/// `CLAIMLIGHT_RUNS` multiplies the number, `CLAIMLIGHT_FROM` sets the first input. If an input fails, its number is
/// printed.
pub(crate) fn each(count: u32, most: usize, mut test: impl FnMut(&mut Unstructured<'_>) -> Result<()>) {
    let number = |name: &str| std::env::var(name).ok().and_then(|value| value.parse::<u32>().ok());
    let from = number("CLAIMLIGHT_FROM").unwrap_or(0);
    for at in from..from + count * number("CLAIMLIGHT_RUNS").unwrap_or(1) {
        let _named = Named(at);
        let mut random = Random(u64::from(at));
        let length = usize::try_from(random.next()).unwrap_or(0) % (most + 1);
        let bytes: Vec<u8> = (0..length.div_ceil(8)).flat_map(|_| random.next().to_le_bytes()).collect();
        // A generator that runs out of bytes got too few of them; that input does not count.
        let _ = test(&mut Unstructured::new(&bytes));
    }
}

/// Prints the number of the input if the test panics.
struct Named(u32);

impl Drop for Named {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!("made-up input {}: CLAIMLIGHT_FROM={} makes it again", self.0, self.0);
        }
    }
}

/// `SplitMix64` (Steele, Lea and Flood, 2014): every seed gives its own sequence.
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
