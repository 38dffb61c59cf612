//! Growth: words that a lexicon in order takes in later.

use std::collections::BTreeSet;

use super::super::compound::{bit, joints};
use super::super::stem::cuts;
use super::{Lexicon, Part, Term, TermId, places};

impl Lexicon {
    /// The number of a word, which is added when it is new. [`Self::settle_anew`] then finds what
    /// words are joined of with it.
    pub(in super::super) fn add(&mut self, word: &str) -> TermId {
        if let Some(id) = self.id(word) {
            return id;
        }
        let id = self.insert(word);
        self.put_part(Part { term: id, at: 0 });
        id
    }

    /// Takes these words out, which stand nowhere any more and whose numbers are not given to
    /// others, and finds the parts of the words that were added after the first `known` ones, and
    /// anew those of the words that can be joined with any of them.
    pub(in super::super) fn settle_anew(&mut self, known: usize, gone: &BTreeSet<TermId>) {
        let at = |id: &TermId| usize::try_from(*id).ok();
        let new = self.terms.get(known..).unwrap_or_default().iter();
        let old = gone.iter().filter_map(|id| self.terms.get(at(id)?));
        let others: BTreeSet<String> = new.chain(old).filter_map(joined_as).collect();
        for id in gone {
            if let Some(term) = at(id).and_then(|at| self.terms.get_mut(at)) {
                self.ids.remove(&term.text);
                *term = Term::default();
            }
        }
        if !gone.is_empty() {
            self.parts.retain(|part| !gone.contains(&part.term));
        }
        let anew = (0..).zip(&self.terms).filter_map(|(id, term)| {
            let may_be_joined = others.iter().any(|it| term.plain().contains(it.as_str()));
            let joints = may_be_joined
                .then(|| joints(term.plain(), &|part| self.is_known(part)))
                .filter(|joints| *joints != term.joints && !term.text.is_empty())?;
            Some((id, joints))
        });
        let anew: Vec<(TermId, u64)> = anew.collect();
        for (id, joints) in anew {
            self.part(id, joints);
        }
    }

    /// Has a word's parts begin elsewhere.
    fn part(&mut self, id: TermId, joints: u64) {
        let at = usize::try_from(id).ok();
        let Some(term) = at.and_then(|at| self.terms.get_mut(at)) else {
            return;
        };
        let (more, fewer) = (joints & !term.joints, term.joints & !joints);
        term.joints = joints;
        if fewer != 0 {
            let is_less = |part: &Part| part.term == id && fewer & bit(usize::from(part.at)) != 0;
            self.parts.retain(|part| !is_less(part));
        }
        for part in places(id, more) {
            self.put_part(part);
        }
    }

    fn put_part(&mut self, part: Part) {
        let at = self
            .parts
            .partition_point(|other| self.order(*other, part).is_lt());
        self.parts.insert(at, part);
    }

    /// Whether a word stands here, or one that it may be cut of.
    fn is_known(&self, word: &str) -> bool {
        let whole = |part: &&Part| part.at == 0;
        let of_it = self.beginning(word).iter().filter(whole);
        let mut words = of_it.map(|part| self.rest(*part));
        words.any(|it| it == word || cuts(it).any(|cut| cut == word))
    }
}

/// The beginning that a word has in all that is joined of it, whatever form it has there: its
/// shortest cut, without the last vowel of what is not cut. None of a number.
fn joined_as(term: &Term) -> Option<String> {
    let word = term.plain();
    if word.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let bare = cuts(word).min_by_key(|it| it.len()).unwrap_or(word);
    let bare = bare.strip_suffix(['a', 'e']).unwrap_or(bare);
    (!bare.is_empty()).then(|| bare.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words that are found where another is a part of them, with a lexicon that has all
    /// words from the beginning and one that takes in the last of them later.
    #[track_caller]
    fn grown(words: &str, later: &str, asked: &str) -> String {
        let mut whole = Lexicon::default();
        let mut grown = Lexicon::default();
        for word in words.split_whitespace() {
            whole.collect(word);
            grown.collect(word);
        }
        grown.settle();
        let known = grown.len();
        for word in later.split_whitespace() {
            whole.collect(word);
            grown.add(word);
        }
        whole.settle();
        grown.settle_anew(known, &BTreeSet::new());
        let found = |lexicon: &Lexicon| {
            let found = lexicon.forms(asked);
            let mut words: Vec<_> = found.iter().map(|it| lexicon.text(it.term)).collect();
            words.sort_unstable();
            words.join(" ")
        };
        assert_eq!(found(&grown), found(&whole));
        found(&grown)
    }

    #[test]
    fn a_word_that_is_added_later_is_found_like_the_others() {
        let found = grown("hjälpmedel råd rådet", "hjälpmedelsrådet", "råd");
        assert_eq!(found, "hjälpmedelsrådet råd rådet");
    }

    #[test]
    fn a_word_that_is_added_later_is_found_in_what_is_joined_of_it() {
        let found = grown("ridning häst", "ridhästen rid", "häst");
        assert_eq!(found, "häst ridhästen");
        let found = grown("budget ramlag", "lag ram", "ram");
        assert_eq!(found, "ram");
        let found = grown("familjecentral sorg", "familj centralen", "central");
        assert_eq!(found, "centralen familjecentral");
    }

    #[test]
    fn a_word_that_is_not_cut_is_found_in_what_is_joined_of_its_other_forms() {
        assert_eq!(grown("friskolor", "skola", "skola"), "friskolor skola");
        assert_eq!(grown("skolgård gård", "skola", "gård"), "gård skolgård");
        assert_eq!(grown("delfrågor", "fråga", "fråga"), "delfrågor fråga");
    }

    #[test]
    fn a_word_that_is_forgotten_is_not_found_until_it_comes_again() {
        let mut lexicon = Lexicon::default();
        let id = lexicon.collect("hjälpmedel");
        lexicon.settle();
        lexicon.settle_anew(1, &BTreeSet::from([id]));
        assert!(lexicon.forms("hjälpmedel").is_empty());
        assert!(lexicon.inside("medel").is_empty());
        let again = lexicon.add("hjälpmedel");
        lexicon.settle_anew(1, &BTreeSet::new());
        assert_ne!(again, id);
        assert_eq!(lexicon.forms("hjälpmedel").len(), 1);
    }

    #[test]
    fn nothing_is_joined_of_a_word_that_is_forgotten() {
        let mut lexicon = Lexicon::default();
        let id = lexicon.collect("häst");
        lexicon.collect("ridhästen");
        lexicon.settle();
        assert_eq!(lexicon.forms("häst").len(), 2);
        lexicon.settle_anew(2, &BTreeSet::from([id]));
        assert!(lexicon.forms("häst").is_empty());
    }

    #[test]
    fn a_word_is_added_once() {
        let mut lexicon = Lexicon::default();
        lexicon.settle();
        let id = lexicon.add("hjälpmedelsrådet");
        assert_eq!(lexicon.add("hjälpmedelsrådet"), id);
        assert_eq!(lexicon.begun("hjälpmedelsr").len(), 1);
    }
}
