package canary.stages_see_only_what_is_before_them.grants.review.domain;

import canary.stages_see_only_what_is_before_them.grants.review.api.Page;

class Backwards {

	Page page = new Page();

}
