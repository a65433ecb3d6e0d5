package canary.stages_see_only_what_is_before_them.grants.review.api;

public class Page {

}
