//! What can be done with the form: save it, leave it, drop it.

use leptos::prelude::*;

use super::Form;
use super::removing::Removing;
use crate::app::{Editing, FormMsg};
use crate::form::Task;
use crate::form::removal::can_be_removed;
use crate::screen::words::form as words;
use crate::ui::asking::AskingFor;

#[component]
pub(super) fn Foot(task: Task) -> impl IntoView {
    let form = Form::here();
    let app = form.app;
    let is_touched = app.memo(|state| state.editing.as_ref().is_some_and(Editing::is_touched));
    let is_kept = app.memo(|state| {
        let key = state.editing.as_ref().map(|editing| &editing.key);
        key.is_none_or(|key| !state.unkept_drafts.contains(key))
    });
    let said = move || {
        if is_kept.get() {
            view! { <p class="form-help">{words::LEAVE_TEXT}</p> }.into_any()
        } else {
            view! { <p class="form-fault" role="alert">{words::NOT_KEPT}</p> }.into_any()
        }
    };
    let drop = move || {
        is_touched.get().then(|| {
            view! {
                <div class="form-draft">
                    {said}
                    <AskingFor label=words::DROP question=words::DROP_ASK.to_owned() yes=words::DROP_YES
                        answer=Callback::new(move |()| app.edit(FormMsg::Dropped)) what=String::new()/>
                </div>
            }
        })
    };
    let removing = can_be_removed(&task).then(|| view! { <Removing task/> });
    view! {
        <footer class="form-foot">
            <div class="form-buttons">
                <button class="button primary" type="button" on:click=move |_| form.save()>{words::SAVE}</button>
                <button class="button" type="button" on:click=move |_| app.edit(FormMsg::Left)>{words::LEAVE}</button>
                <span class="form-help form-keys">{words::KEYS}</span>
            </div>
            {removing}
            {drop}
        </footer>
    }
}
