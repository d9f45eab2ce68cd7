//! Codes of texts that a test has several of (words, references), looked up once for each distinct value.

use std::sync::{Arc, Mutex};

use rayon::prelude::*;

use crate::EngineError;
use crate::columns::{MISSING, narrow};
use crate::fields::Field;
use crate::keys::{Key, Probe, Test, text_codes};
use crate::observer::Watch;
use crate::texts::Texts;

/// Values listed at once.
const CHUNK: u32 = 4096;

/// The codes of the values of some fields, for each test that asks for them.
#[derive(Default)]
pub(crate) struct Lists(Vec<(Probe, Arc<List>)>);

/// Lists that were made before, by test: several looks at the same values ask for the same.
#[derive(Default)]
pub(crate) struct Known(Mutex<Vec<(Test, Arc<List>)>>);

/// The codes of all values of a field.
pub(crate) struct List {
    /// Where each value's codes begin; one more than there are values.
    starts: Vec<u32>,
    codes: Vec<u64>,
}

impl Lists {
    /// Lists what the tests of these keys ask for.
    pub(crate) fn new(keys: &[Key], fields: &[Field], watch: &Watch<'_>) -> Result<Self, EngineError> {
        let mut lists = Self::default();
        for probe in keys.iter().flat_map(|key| &key.0).filter(|probe| probe.test.is_of_text()) {
            let is_known = lists.0.iter().any(|list| list.0 == *probe);
            if let (Field::Text(texts), false) = (&fields[probe.field], is_known) {
                lists.0.push((*probe, texts.listed.of(probe.test, texts, watch)?));
            }
        }
        Ok(lists)
    }

    /// The codes of a value, if they were listed.
    pub(crate) fn of(&self, probe: Probe, number: u32) -> Option<&[u64]> {
        Some(self.list(probe)?.of(number))
    }

    /// What was listed for a test.
    pub(crate) fn list(&self, probe: Probe) -> Option<&List> {
        self.0.iter().find(|list| list.0 == probe).map(|(_, list)| list.as_ref())
    }
}

impl Known {
    fn of(&self, test: Test, texts: &Texts, watch: &Watch<'_>) -> Result<Arc<List>, EngineError> {
        let known = || self.0.lock().expect("no list panics").iter().find(|list| list.0 == test).cloned();
        if let Some((_, list)) = known() {
            return Ok(list);
        }
        let list = Arc::new(List::new(test, texts, watch)?);
        self.0.lock().expect("no list panics").push((test, Arc::clone(&list)));
        Ok(list)
    }
}

impl List {
    /// The codes of a value; none of one that is missing.
    pub(crate) fn of(&self, number: u32) -> &[u64] {
        if number == MISSING {
            return &[];
        }
        let number = number as usize;
        &self.codes[self.starts[number] as usize..self.starts[number + 1] as usize]
    }

    fn new(test: Test, texts: &Texts, watch: &Watch<'_>) -> Result<Self, EngineError> {
        let values = narrow(texts.distinct());
        let chunk = |start: u32| {
            let (mut lengths, mut codes, mut one) = (Vec::new(), Vec::new(), Vec::new());
            for number in start..values.min(start + CHUNK) {
                one.clear();
                text_codes(test, texts, number, &mut one);
                lengths.push(narrow(one.len()));
                codes.extend_from_slice(&one);
            }
            codes.shrink_to_fit();
            watch.check()?;
            Ok((lengths, codes))
        };
        let begins: Vec<u32> = (0..values).step_by(CHUNK as usize).collect();
        let chunks: Vec<(Vec<u32>, Vec<u64>)> =
            begins.into_par_iter().map(chunk).collect::<Result<_, EngineError>>()?;
        let total = chunks.iter().map(|(_, codes)| codes.len()).sum();
        let mut list = Self { starts: Vec::with_capacity(texts.distinct() + 1), codes: Vec::with_capacity(total) };
        list.starts.push(0);
        for (lengths, codes) in chunks {
            for length in lengths {
                list.starts.push(list.starts[list.starts.len() - 1] + length);
            }
            list.codes.extend(codes);
            watch.check()?;
        }
        Ok(list)
    }
}
