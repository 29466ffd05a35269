//! The features of a learned decision as named integers, defined once for the trainer and the model.

/// Defines the clues once: a field, its doc and its name for the trainer.
macro_rules! clues {
    ($(#[$meta:meta])* $struct:ident { $($(#[$doc:meta])* $name:ident,)* }) => {
        $(#[$meta])*
        #[derive(Clone, Debug, Default)]
        pub(crate) struct $struct {
            $($(#[$doc])* pub(crate) $name: i16,)*
        }

        impl $struct {
            /// Their names, in order.
            pub(crate) const NAMES: &'static [&'static str] = &[$(stringify!($name)),*];

            /// Their values, in the same order.
            pub(crate) fn values(&self) -> Vec<i16> {
                vec![$(self.$name),*]
            }
        }
    };
}

pub(crate) use clues;

/// A count, capped.
pub(crate) fn small(n: usize) -> i16 {
    i16::try_from(n.min(900)).unwrap_or(900)
}
