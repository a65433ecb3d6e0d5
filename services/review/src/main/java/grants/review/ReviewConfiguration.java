package grants.review;

import grants.review.domain.ReviewCase;
import grants.review.event.CaseClosed;
import grants.review.event.CaseOpened;
import grants.review.event.GrantApproved;
import grants.review.event.GrantRejected;
import grants.review.event.ItemClaimed;
import grants.review.event.ItemReassigned;
import grants.review.event.ItemReleased;
import grants.review.event.NoticeEnded;
import grants.review.event.NoticeExtended;
import grants.review.event.NoticePublished;
import grants.review.event.OpinionGiven;
import grants.review.event.OpinionPeriodEnded;
import grants.review.event.OpinionPeriodExtended;
import grants.review.event.ReviewConcluded;
import grants.review.due.ReviewDueWork;
import grants.review.inbound.WhenApplicationRejectedThenCloseCase;
import grants.review.inbound.WhenApplicationSubmittedThenOpenCase;
import grants.review.inbound.WhenApplicationSupersededThenCloseCase;
import grants.review.inbound.WhenApplicationWithdrawnThenCloseCase;
import grants.review.outbound.ReviewFacts;
import grants.review.projection.cases.CaseQueries;
import grants.review.projection.cases.Cases;
import grants.review.projection.notices.NoticeQueries;
import grants.review.projection.notices.Notices;
import grants.review.projection.workitems.WorkItemQueries;
import grants.review.projection.workitems.WorkItems;
import grants.runtime.command.Aggregates;
import grants.runtime.history.EventTypes;
import grants.runtime.history.EventTypes.Name;
import grants.runtime.view.Views;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the service is made of. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

	/** The stored names of the events. A name, once released, never changes. */
	@Bean
	static EventTypes eventTypes() {
		return EventTypes.of(new Name("case-opened", 1, CaseOpened.class),
				new Name("item-claimed", 1, ItemClaimed.class), new Name("item-released", 1, ItemReleased.class),
				new Name("item-reassigned", 1, ItemReassigned.class), new Name("opinion-given", 1, OpinionGiven.class),
				new Name("opinion-period-extended", 1, OpinionPeriodExtended.class),
				new Name("opinion-period-ended", 1, OpinionPeriodEnded.class),
				new Name("review-concluded", 1, ReviewConcluded.class),
				new Name("notice-published", 1, NoticePublished.class),
				new Name("notice-extended", 1, NoticeExtended.class), new Name("notice-ended", 1, NoticeEnded.class),
				new Name("grant-approved", 1, GrantApproved.class), new Name("grant-rejected", 1, GrantRejected.class),
				new Name("case-closed", 1, CaseClosed.class));
	}

	@Bean
	Aggregates aggregates() {
		return Aggregates.of(ReviewCase.class);
	}

	@Bean
	WhenApplicationSubmittedThenOpenCase whenApplicationSubmitted() {
		return new WhenApplicationSubmittedThenOpenCase();
	}

	@Bean
	WhenApplicationWithdrawnThenCloseCase whenApplicationWithdrawn() {
		return new WhenApplicationWithdrawnThenCloseCase();
	}

	@Bean
	WhenApplicationSupersededThenCloseCase whenApplicationSuperseded() {
		return new WhenApplicationSupersededThenCloseCase();
	}

	@Bean
	WhenApplicationRejectedThenCloseCase whenApplicationRejected() {
		return new WhenApplicationRejectedThenCloseCase();
	}

	@Bean
	ReviewDueWork dueWork() {
		return new ReviewDueWork();
	}

	@Bean
	ReviewFacts outbound() {
		return new ReviewFacts();
	}

	@Bean
	WorkItems workItems() {
		return new WorkItems();
	}

	@Bean
	Cases cases() {
		return new Cases();
	}

	@Bean
	Notices notices() {
		return new Notices();
	}

	@Bean
	WorkItemQueries workItemQueries(Views views, WorkItems workItems) {
		return new WorkItemQueries(views, workItems);
	}

	@Bean
	CaseQueries caseQueries(Views views, Cases cases) {
		return new CaseQueries(views, cases);
	}

	@Bean
	NoticeQueries noticeQueries(Views views, Notices notices) {
		return new NoticeQueries(views, notices);
	}

}
