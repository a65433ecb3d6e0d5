package canary.contract_only_at_the_doors.grants.review.domain;

import grants.contract.TextV1;

class Leak {

	TextV1 text = new TextV1("", "");

}
