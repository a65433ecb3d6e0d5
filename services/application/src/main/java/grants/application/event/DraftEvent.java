package grants.application.event;

import grants.application.vocabulary.DraftId;

/** What happens to a draft: nobody outside this service hears of it. */
public sealed interface DraftEvent extends ApplicationEvent permits DraftStarted, DraftSaved, DraftDiscarded {

	DraftId draftId();

	@Override
	default String stream() {
		return draftId().value();
	}

}
