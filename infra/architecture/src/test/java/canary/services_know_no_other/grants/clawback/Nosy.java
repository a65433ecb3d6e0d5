package canary.services_know_no_other.grants.clawback;

import canary.services_know_no_other.grants.review.Secret;

class Nosy {

	Secret secret = new Secret();

}
