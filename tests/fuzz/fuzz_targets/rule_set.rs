#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kansrijk_fuzz::rule_set(bytes));
