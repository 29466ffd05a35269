//! The nonlinearities: rational functions, identical bit for bit on every platform and in training.

/// Close to the hyperbolic tangent (within 0.024), exactly ±1 from ±3 on.
#[must_use]
#[inline]
pub fn tanh(x: f32) -> f32 {
    let x = x.clamp(-3.0, 3.0);
    let square = x * x;
    x * (27.0 + square) / (27.0 + 9.0 * square)
}

/// The logistic function made from [`tanh`].
#[must_use]
#[inline]
pub fn sigmoid(x: f32) -> f32 {
    0.5 + 0.5 * tanh(0.5 * x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_are_exact() {
        for (x, tanh_x, sigmoid_x) in [(0.0, 0.0, 0.5), (9.0, 1.0, 1.0), (-9.0, -1.0, 0.0), (3.0, 1.0, sigmoid(3.0))] {
            assert_eq!((tanh(x), sigmoid(x)), (tanh_x, sigmoid_x));
        }
    }

    #[test]
    fn close_to_the_real_ones() {
        for step in -80i16..=80 {
            let x = f32::from(step) / 10.0;
            assert!((tanh(x) - x.tanh()).abs() < 0.025, "tanh({x})");
        }
    }
}
