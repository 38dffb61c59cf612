//! What the browser keeps of the site itself, apart from the data: whether it opens without
//! network, and what is done about a newer version of it.

use super::effect::Effect;
use super::notice::Notice;
use super::state::State;

/// What is known of the site's files in this browser.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Site {
    /// Whether all of them are there, so that it opens without network (*utan nät*).
    pub is_whole: bool,
    /// Whether a newer version is there too, whole, and waits to be taken.
    pub newer_waits: bool,
    /// Whether the newer one was taken, and this page is still of the older one.
    is_outdated: bool,
}

/// What is heard of the site's files.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteNews {
    /// All of them are there.
    Whole,
    /// A newer version of all of them is there, and waits.
    Newer,
    /// A newer version did not come whole, and was given up.
    Incomplete,
    /// The newer version was taken, here or in another tab.
    Taken,
}

/// A step on the way to a newer version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Renewal {
    /// It takes over, for every tab.
    TakeOver,
    /// The page is loaded anew.
    Load,
}

impl State {
    /// Takes in what is heard of the site's files.
    pub(super) fn site_told(&mut self, news: SiteNews) -> Vec<Effect> {
        match news {
            SiteNews::Whole => self.site.is_whole = true,
            SiteNews::Newer => self.site.newer_waits = true,
            // Without an earlier one there is nothing to fall back on, and nothing is lost.
            SiteNews::Incomplete if self.site.is_whole => {
                self.notice = Some(Notice::VersionIncomplete);
            }
            SiteNews::Incomplete => {}
            SiteNews::Taken => {
                self.site.newer_waits = false;
                self.site.is_outdated = true;
            }
        }
        Vec::new()
    }

    /// The page is loaded anew for the version that was taken, once nothing stands in it that
    /// is not kept.
    pub(super) fn renewal(&mut self) -> Option<Effect> {
        let can = self.site.is_outdated && self.editing.is_none() && !self.would_lose();
        can.then(|| {
            self.site.is_outdated = false;
            Effect::Renew(Renewal::Load)
        })
    }
}
