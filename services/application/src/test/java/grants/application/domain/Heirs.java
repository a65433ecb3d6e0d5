package grants.application.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import grants.application.command.BarBeneficiary;
import grants.application.command.BeginSuccession;
import grants.application.command.CloseForSuccession;
import grants.application.command.EndSuccession;
import grants.application.command.InheritEntitlements;
import grants.application.command.SubmitApplication;
import grants.application.event.ApplicationSubmitted;
import grants.application.event.BeneficiarySucceeded;
import grants.application.event.EntitlementsInherited;
import grants.application.event.InheritanceChanged;
import grants.application.event.InheritanceUpdated;
import grants.application.event.SuccessionBegun;
import grants.application.event.SuccessionEnded;
import grants.application.event.SuccessionRefused;
import grants.application.vocabulary.Inheritance;
import grants.application.vocabulary.InheritedAward;
import grants.application.vocabulary.InheritedBar;
import grants.application.vocabulary.RegistryDocument;
import grants.application.vocabulary.Succession;
import grants.application.vocabulary.SuccessionId;
import grants.application.vocabulary.SuccessionKind;
import grants.kernel.Actor;
import grants.kernel.SocialCreditCode;
import grants.kernel.Text;

/** {@link Filing#BENEFICIARY} is OLD; HEIR takes its place. */
public final class Heirs {

	public static final SocialCreditCode OLD = Filing.BENEFICIARY;

	public static final SocialCreditCode HEIR = code("91410105MA9HE1R00");

	public static final SocialCreditCode THIRD = code("91410105MA9TH1RD0");

	public static final Actor APPROVER = new Actor("subject-approver", "approver");

	/** 2025-09-02 in the city. */
	public static final Instant AT = Instant.parse("2025-09-01T16:00:00Z");

	private Heirs() {
	}

	private static SocialCreditCode code(String first17) {
		return new SocialCreditCode(first17 + SocialCreditCode.checkCharacter(first17));
	}

	public static Succession succession() {
		return succession(OLD, HEIR);
	}

	public static Succession succession(SocialCreditCode predecessor, SocialCreditCode successor) {
		return succession(predecessor, successor, "2025-08-31");
	}

	public static Succession succession(SocialCreditCode predecessor, SocialCreditCode successor, String effectiveOn) {
		return new Succession(SuccessionId.of(predecessor + " " + successor), predecessor, successor,
				SuccessionKind.MERGER, new RegistryDocument("登记合并〔2025〕第3号", Filing.sha256("merger")),
				LocalDate.parse(effectiveOn));
	}

	public static BeginSuccession begin(Succession succession) {
		return new BeginSuccession(succession, APPROVER, false, AT);
	}

	public static SuccessionBegun begun(Succession succession) {
		return new SuccessionBegun(succession.successor(), succession, APPROVER.subject(), AT);
	}

	public static CloseForSuccession close(Succession succession) {
		return new CloseForSuccession(succession, AT);
	}

	public static BeneficiarySucceeded succeeded(Succession succession) {
		return new BeneficiarySucceeded(succession.predecessor(), succession, AT);
	}

	public static SuccessionRefused refused(Succession succession, SuccessionRule by, String zh, String en) {
		return new SuccessionRefused(succession.predecessor(), succession, by.id(), Text.of(zh, en), AT);
	}

	public static InheritEntitlements inherit(Succession succession, Inheritance inheritance) {
		return new InheritEntitlements(succession, inheritance, AT);
	}

	public static EntitlementsInherited inherited(Succession succession, Inheritance inheritance) {
		return new EntitlementsInherited(succession.successor(), succession, inheritance, AT);
	}

	public static InheritanceUpdated updated(Succession succession, Inheritance inheritance) {
		return new InheritanceUpdated(succession.successor(), succession.id(), succession.predecessor(), inheritance,
				AT);
	}

	public static InheritanceChanged changed(Succession succession, Instant at) {
		return new InheritanceChanged(succession.predecessor(), succession.id(), succession.successor(), at);
	}

	public static EndSuccession end(Succession succession) {
		return new EndSuccession(succession, "SUC-3", Text.of("有在审申报", "something is pending"), AT);
	}

	public static SuccessionEnded ended(Succession succession) {
		return new SuccessionEnded(succession.successor(), succession, "SUC-3",
				Text.of("有在审申报", "something is pending"), AT);
	}

	/** The old one, later. */
	public static BarBeneficiary bar(String document) {
		return new BarBeneficiary(OLD, document, "award-x", Text.of("迁出", "moved out"), "C", Filing.LATER);
	}

	/** The awards of the old one, as they were approved. */
	public static Inheritance leaving(long version, Filing... awarded) {
		return new Inheritance(Stream.of(awarded)
			.map(f -> new InheritedAward(f.id(), f.award(), OLD, f.submission(), f.highest(), Filing.LATER))
			.toList(), List.of(), version);
	}

	public static Inheritance barred(Inheritance inheritance, String document) {
		return new Inheritance(inheritance.awards(),
				List.of(new InheritedBar(document, "award-x", Text.of("迁出", "moved out"), document, Filing.LATER)),
				inheritance.version());
	}

	/** By the heir. */
	public static SubmitApplication submit(Filing filing) {
		return submit(HEIR, filing);
	}

	public static SubmitApplication submit(SocialCreditCode by, Filing filing) {
		return new SubmitApplication(filing.id(), by, filing.submission(), null, filing.held(1), filing.receivedAt(),
				Filing.APPLICANT);
	}

	public static ApplicationSubmitted submitted(Filing filing) {
		return new ApplicationSubmitted(filing.id(), HEIR, filing.submission(), filing.receivedAt(),
				Filing.APPLICANT.subject());
	}

}
