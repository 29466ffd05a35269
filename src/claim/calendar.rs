//! Days, months and years of the Gregorian calendar, in ISO 8601.
//!
//! Day numbers after Howard Hinnant, "chrono-compatible low-level date algorithms" (public domain).

/// A day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Date {
    /// The year.
    pub year: i32,
    /// The month, from 1.
    pub month: u8,
    /// The day, from 1.
    pub day: u8,
}

impl Date {
    /// A day, if there is one of that number.
    #[must_use]
    pub fn new(year: i32, month: u8, day: u8) -> Option<Self> {
        let date = Self { year, month, day };
        ((1..=12).contains(&month) && day >= 1 && Self::from_number(date.number()) == date).then_some(date)
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub fn number(self) -> i32 {
        let year = self.year - i32::from(self.month <= 2);
        let era = year.div_euclid(400);
        let of_era = year.rem_euclid(400);
        let month = (i32::from(self.month) + 9) % 12;
        let of_year = (153 * month + 2) / 5 + i32::from(self.day) - 1;
        era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
    }

    /// The day of a number.
    #[must_use]
    pub fn from_number(number: i32) -> Self {
        let shifted = number + 719_468;
        let era = shifted.div_euclid(146_097);
        let of_era = shifted.rem_euclid(146_097);
        let year = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
        let of_year = of_era - (365 * year + year / 4 - year / 100);
        let month = (5 * of_year + 2) / 153;
        let day = of_year - (153 * month + 2) / 5 + 1;
        let month = if month < 10 { month + 3 } else { month - 9 };
        let small = |number: i32| u8::try_from(number).unwrap_or(1);
        Self { year: year + era * 400 + i32::from(month <= 2), month: small(month), day: small(day) }
    }

    /// The day of the week, from Monday, 0.
    #[must_use]
    pub fn weekday(self) -> u8 {
        u8::try_from((self.number() + 3).rem_euclid(7)).unwrap_or(0)
    }

    /// The day `days` later.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Self {
        Self::from_number(self.number().saturating_add(days.clamp(-1_000_000, 1_000_000)))
    }

    /// The month `months` later.
    #[must_use]
    pub fn plus_months(self, months: i32) -> When {
        let count = self.year * 12 + i32::from(self.month) - 1 + months.clamp(-24_000, 24_000);
        When::Month(count.div_euclid(12), u8::try_from(count.rem_euclid(12) + 1).unwrap_or(1))
    }

    /// Year and week of ISO 8601.
    fn week(self) -> (i32, i32) {
        let thursday = self.plus_days(3 - i32::from(self.weekday()));
        let first = Self { year: thursday.year, month: 1, day: 1 };
        (thursday.year, (thursday.number() - first.number()) / 7 + 1)
    }
}

/// A day, or something longer, or a day whose year is not known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// 2018-02-03
    Day(Date),
    /// The week of a day: 2018-W05
    Week(Date),
    /// 2018-02
    Month(i32, u8),
    /// 2018
    Year(i32),
    /// A quarter of a year, from 1: 2018-01/2018-03
    Quarter(i32, u8),
    /// From one year to another: 1990/1999
    Years(i32, i32),
    /// --02-03
    DayOfYear(u8, u8),
    /// --02
    MonthOfYear(u8),
    /// The day of the week, from Monday, 0: -W-1
    Weekday(u8),
}

impl std::fmt::Display for When {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {
            Self::Day(Date { year, month, day }) => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::Week(date) => {
                let (year, week) = date.week();
                write!(f, "{year:04}-W{week:02}")
            }
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Quarter(year, quarter) => {
                write!(f, "{year:04}-{:02}/{year:04}-{:02}", 3 * quarter - 2, 3 * quarter)
            }
            Self::Years(from, to) => write!(f, "{from:04}/{to:04}"),
            Self::DayOfYear(month, day) => write!(f, "--{month:02}-{day:02}"),
            Self::MonthOfYear(month) => write!(f, "--{month:02}"),
            Self::Weekday(day) => write!(f, "-W-{}", day + 1),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_numbered_and_named() {
        for (number, (year, month, day), weekday) in
            [(0, (1970, 1, 1), 3), (17_565, (2018, 2, 3), 5), (11_016, (2000, 2, 29), 1), (-1, (1969, 12, 31), 2)]
        {
            let date = Date::new(year, month, day).unwrap();
            assert_eq!((date.number(), date.weekday()), (number, weekday));
            assert_eq!(Date::from_number(number), date);
        }
        assert_eq!(Date::new(2019, 2, 29), None);
        assert_eq!(Date::new(2019, 13, 1), None);
    }

    #[test]
    fn iso_8601() {
        let date = Date::new(2018, 12, 31).unwrap();
        let shown =
            [When::Day(date), When::Week(date), date.plus_months(1), date.plus_months(-12), When::Years(1990, 1999)];
        assert_eq!(shown.map(|when| when.to_string()), ["2018-12-31", "2019-W01", "2019-01", "2017-12", "1990/1999"]);
        let open = [When::DayOfYear(2, 3), When::MonthOfYear(2), When::Weekday(1), When::Year(987)];
        assert_eq!(open.map(|when| when.to_string()), ["--02-03", "--02", "-W-2", "0987"]);
    }
}
