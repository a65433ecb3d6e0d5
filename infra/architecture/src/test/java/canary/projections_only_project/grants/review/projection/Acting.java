package canary.projections_only_project.grants.review.projection;

import grants.runtime.command.Receipt;

class Acting {

	Receipt receipt;

}
