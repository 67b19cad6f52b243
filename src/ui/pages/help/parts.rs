//! What the help consists of, and where each part of it is wanted.

use leptos::prelude::*;

use crate::text::{Lang, charts, difference, help as say, settings, shell};
use crate::ui::parts::said;
use crate::ui::routes::{Place, Route};

type Words = fn(Lang) -> &'static str;

/// A screen, as far as the help tells them apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    Start,
    Begin,
    Cluster,
    Sheet,
    Block,
    Charts,
    Review,
    Settings,
    Paper,
}

impl Of {
    /// Gives the screen that an address names.
    pub const fn route(route: &Route) -> Self {
        match route {
            Route::Start | Route::Help | Route::Unknown => Self::Start,
            Route::Begin => Self::Begin,
            Route::Campaign(_, place) => match place {
                Place::Cluster { .. } => Self::Cluster,
                Place::Unit { .. } => Self::Sheet,
                Place::Block(_) => Self::Block,
                Place::Charts(_) => Self::Charts,
                Place::Review => Self::Review,
                Place::Settings => Self::Settings,
                Place::Paper(_) => Self::Paper,
            },
        }
    }
}

/// A part of the help.
pub struct Part {
    heading: Words,
    body: Body,
    /// The screens on which it is read in place.
    on: &'static [Of],
}

enum Body {
    /// One thing after another.
    Steps(&'static [Words]),
    /// How it looks, the word, what it means. The first names a drawing of the style sheet, or is empty.
    Terms(&'static [(&'static str, Words, Words)]),
}

/// The whole help, in the order in which questions come up.
pub static PARTS: [Part; 14] = [
    Part {
        heading: say::sheet,
        on: &[Of::Sheet],
        body: Body::Steps(&[
            say::sheet_choose,
            say::sheet_enter,
            say::sheet_self,
            say::sheet_why,
            say::sheet_phone,
            say::sheet_save,
        ]),
    },
    Part {
        heading: say::paste,
        on: &[Of::Sheet, Of::Block],
        body: Body::Steps(&[say::paste_copy, say::paste_here, say::paste_said, say::paste_all]),
    },
    Part {
        heading: say::marks,
        on: &[Of::Sheet, Of::Block],
        body: Body::Terms(&[
            ("missing", say::missing, say::missing_note),
            ("provisional", say::provisional, say::provisional_note),
            ("bar", say::bar, say::bar_note),
            ("plain", say::no_points, say::no_points_note),
            ("unread", say::unread, say::unread_note),
            ("tag", say::differs, say::differs_note),
            ("plain", say::illustrative, say::illustrative_note),
        ]),
    },
    Part {
        heading: say::numbers,
        on: &[Of::Sheet, Of::Block],
        body: Body::Terms(&[
            ("", say::decimals, say::decimals_note),
            ("", say::thousands, say::thousands_note),
            ("", say::units, say::units_note),
            ("", say::dates, say::dates_note),
            ("", say::choices, say::choices_note),
            ("", say::not_arisen, say::not_arisen_note),
            ("", say::no_target, say::no_target_note),
        ]),
    },
    Part {
        heading: say::ranking,
        on: &[Of::Cluster],
        body: Body::Terms(&[
            ("", say::for_now, say::for_now_note),
            ("", say::gap, say::gap_note),
            ("", say::equal, say::equal_note),
            ("", say::other_rounding, say::other_rounding_note),
            ("", say::by_percent, say::by_percent_note),
            ("", say::not_ranked, say::not_ranked_note),
        ]),
    },
    Part {
        heading: say::charts,
        on: &[Of::Charts],
        body: Body::Terms(&[
            ("", say::finding, say::finding_note),
            ("", charts::chart_plan, say::chart_plan_note),
            ("", charts::chart_points, say::chart_points_note),
            ("", charts::chart_indicator, say::chart_indicator_note),
            ("", charts::chart_contents, say::chart_contents_note),
            ("", charts::chart_profile, say::chart_profile_note),
            ("", charts::chart_pair, say::chart_pair_note),
        ]),
    },
    Part {
        heading: say::review,
        on: &[Of::Review],
        body: Body::Steps(&[say::review_all, say::review_kinds, say::review_go, say::review_done]),
    },
    Part {
        heading: say::printing,
        on: &[Of::Paper],
        body: Body::Steps(&[say::printing_choose, say::printing_paper]),
    },
    Part {
        heading: say::keeping,
        on: &[Of::Start],
        body: Body::Terms(&[
            ("", say::draft, say::draft_note),
            ("", say::file, say::file_note),
            ("", say::tabs, say::tabs_note),
        ]),
    },
    Part {
        heading: say::comparing,
        on: &[Of::Start],
        body: Body::Terms(&[
            ("", say::asked, say::asked_note),
            ("", difference::take, say::take_note),
            ("", difference::keep_both, say::keep_both_note),
            ("", shell::cancel, say::cancel_note),
        ]),
    },
    Part {
        heading: say::settings,
        on: &[Of::Settings],
        body: Body::Terms(&[
            ("", settings::cluster, say::settings_cluster_note),
            ("", settings::units, say::settings_units_note),
            ("", settings::figures, say::settings_figures_note),
            ("", settings::not_assigned, settings::not_assigned_note),
            ("", settings::rubric, say::settings_rubric_note),
        ]),
    },
    Part {
        heading: say::ways,
        on: &[Of::Start, Of::Begin],
        body: Body::Terms(&[
            ("", say::way_file, say::way_file_note),
            ("", say::way_link, say::way_link_note),
            ("", say::way_self, say::way_self_note),
        ]),
    },
    Part {
        heading: say::words_here,
        on: &[Of::Begin, Of::Cluster],
        body: Body::Terms(&[
            ("", say::pact, say::pact_note),
            ("", say::cluster, say::cluster_note),
            ("", say::leads, say::leads_note),
            ("", say::max, say::max_note),
            ("", say::self_score, say::self_score_note),
            ("", say::review_score, say::review_score_note),
            ("", say::final_score, say::final_score_note),
            ("", say::extras, say::extras_note),
        ]),
    },
    Part {
        heading: say::privacy,
        on: &[Of::Start],
        body: Body::Terms(&[
            ("", say::stays, say::privacy_note),
            ("", say::languages, say::languages_note),
        ]),
    },
];

impl Part {
    /// Tells whether it is wanted on a screen.
    pub fn is_on(&self, of: Of) -> bool {
        self.on.contains(&of)
    }

    /// Shows it, under the heading that is made of its name.
    pub fn view(&'static self, lang: RwSignal<Lang>, heading: fn(Signal<&'static str>) -> AnyView) -> AnyView {
        let words = move |words: Words| said(lang, words);
        let body = match self.body {
            Body::Steps(steps) => {
                let steps: Vec<AnyView> = steps
                    .iter()
                    .map(|step| view! { <li>{words(*step)}</li> }.into_any())
                    .collect();
                view! { <ol class="help__steps">{steps}</ol> }.into_any()
            }
            Body::Terms(terms) => {
                let terms: Vec<AnyView> = terms
                    .iter()
                    .map(|(mark, term, note)| {
                        view! {
                            <div class="help__row">
                                <dt><span class="help__mark" data-mark=*mark>{words(*term)}</span></dt>
                                <dd>{words(*note)}</dd>
                            </div>
                        }
                        .into_any()
                    })
                    .collect();
                view! { <dl class="help__terms">{terms}</dl> }.into_any()
            }
        };
        view! { <section class="help__part">{heading(words(self.heading))}{body}</section> }.into_any()
    }
}
