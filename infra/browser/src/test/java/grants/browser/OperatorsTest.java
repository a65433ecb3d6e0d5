package grants.browser;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import grants.local.Part;
import grants.local.tour.City;
import grants.local.tour.Claims;
import grants.local.tour.Grant;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** What an auditor reads, and what two administrators do, on a running platform. */
@ExtendWith(Site.class)
class OperatorsTest {

	/** A beneficiary that no other test knows. */
	private static final String BUILDER = "91410100MA9F00091M";

	private static final String SOMEBODY = "91410100MA9F00092Q";

	private static final String TOPIC = "grants.registry";

	private final Site.Running site;

	OperatorsTest(Site.Running site) {
		this.site = site;
	}

	@Test
	void an_auditor_follows_a_grant_its_causes_and_its_amount() {
		City city = site.city();
		Grant grant = Grant.apply(city, "applicant-builder@" + BUILDER,
				Claims.greenBuilding(BUILDER, "辛置业有限公司", "20000", "审计-1"));
		city.await("history",
				() -> Optional
					.of(city.as("auditor").get(Part.AUDIT, "/v1/applications/" + grant.applicationId() + "/history"))
					.filter(answer -> answer.isAccepted() && answer.body().at("/total").asInt() > 1));
		try (Visitor auditor = site.visitor().signIn("auditor")) {
			look(auditor, "/audit", "audit-search");
			auditor.fill("q", "辛置业").press("检索");
			assertThat(auditor.page().locator("#refusal")).containsText("无法识别");
			auditor.findsNoBarrier().fill("q", BUILDER).press("检索");
			assertThat(auditor.page().locator(".timeline")).containsText("审核立案");
			picture(auditor, "audit-beneficiary");
			auditor.follow("所属申报");
			picture(auditor, "audit-application");
			auditor.page().locator(".sentence").first().click();
			assertThat(auditor.page().locator("pre")).containsText(BUILDER);
			picture(auditor, "audit-fact");
			look(auditor, "/audit/applications/" + grant.applicationId() + "/amount", "audit-amount");
			assertThat(auditor.page().locator("main")).containsText("辛置业有限公司");
			look(auditor, "/audit/logs", "audit-logs");
			auditor.page().locator("tr", row("审核服务")).getByRole(AriaRole.BUTTON).click();
			// the page renews itself until it is done
			assertThat(auditor.page().locator(".verdict")).containsText("日志与写入时一致");
			picture(auditor, "audit-run");
			look(auditor, "/audit/discarded", "audit-discarded");
		}
		onPhone("auditor", List.of("/audit", "/audit/beneficiaries/" + BUILDER, "/audit/logs", "/audit/discarded",
				"/audit/applications/" + grant.applicationId() + "/amount"));
	}

	@Test
	void two_administrators_discard_what_nobody_can_read() {
		tell("nobody can read this");
		try (Visitor first = site.visitor().signIn("administrator");
				Visitor second = site.visitor().signIn("administrator-2")) {
			awaitParked(first);
			picture(first, "admin-parked");
			first.page().locator("#results tbody a").first().click();
			picture(first, "admin-parked-fact");
			first.press("重试");
			assertThat(first.page().locator(".flash")).containsText("已安排重试");
			site.city()
				.await("tried in vain", () -> Optional.of(first.open(path(first)))
					.filter(_ -> first.page().getByText("已要求重试").count() == 0));
			first.follow("提出作废").press("提出作废");
			assertThat(first.page().locator("#f-reason-error")).isVisible();
			first.findsNoBarrier().fill("reason", "登记机关误发，内容不是消息").fill("citation", "登记机关来函 7 号").press("提出作废");
			assertThat(first.page().locator("main")).containsText("须由另一名管理员确认");
			String fact = path(first);
			first.open(fact + "/confirmation");
			first.press("确认作废");
			assertThat(first.page().locator("#refusal")).containsText("PARK-1");
			look(second, fact, "admin-parked-asked");
			second.follow("核对并确认");
			picture(second, "admin-parked-confirmation");
			second.press("确认作废");
			assertThat(second.page().locator(".flash")).hasText("消息已作废。");
			picture(second, "admin-discarded-fact");
			look(second, "/admin/discarded?service=clawback", "admin-discarded");
			assertThat(second.page().locator("table")).containsText("登记机关误发");
		}
		onPhone("administrator", List.of("/admin", "/admin/parked", "/admin/due", "/admin/discarded", "/admin/logs",
				"/admin/services/clawback", "/admin/erasures", "/admin/keys", "/admin/clock"));
	}

	@Test
	void an_administrator_sees_how_the_services_are_and_rebuilds_a_view() {
		try (Visitor administrator = site.visitor().signIn("administrator")) {
			look(administrator, "/admin", "admin-overview");
			assertThat(administrator.page().locator("tbody .s-UP")).hasCount(5);
			administrator.follow("审核服务");
			picture(administrator, "admin-service");
			administrator.page().locator("section:has(#views) button").first().click();
			assertThat(administrator.page().locator(".flash")).containsText("重建已开始");
			assertThat(administrator.page().locator("main")).containsText("0 行不同");
			administrator.findsNoBarrier().hasNoComplaint();
			look(administrator, "/admin/keys", "admin-keys");
			administrator.press("重新保护数据密钥");
			assertThat(administrator.page().locator(".next")).isVisible();
		}
		try (Visitor english = site.inTheDark().signIn("administrator")) {
			english.open("/preferences?language=en&back=/admin");
			for (String path : List.of("/admin", "/admin/services/audit", "/admin/parked", "/admin/due", "/admin/logs",
					"/admin/erasures", "/admin/keys", "/admin/clock")) {
				look(english, path, "admin" + path.replace('/', '-') + "-dark-en");
			}
		}
	}

	@Test
	void two_administrators_erase_personal_data_when_a_minute_is_over() {
		site.city()
			.as("applicant-builder@" + SOMEBODY)
			.post(Part.APPLICATION, "/v1/drafts", Claims.greenBuilding(SOMEBODY, "壬置业有限公司", "20000").draft())
			.accepted();
		try (Visitor first = site.visitor().signIn("administrator");
				Visitor second = site.visitor().signIn("administrator-2")) {
			look(first, "/admin/erasures", "admin-erasures");
			first.fill("code", "123").press("查找");
			assertThat(first.page().locator("#f-code-error")).isVisible();
			first.findsNoBarrier().fill("code", SOMEBODY).press("查找");
			first.press("申请删除");
			assertThat(first.page().locator("#refusal")).isVisible();
			first.findsNoBarrier().fill("reason", "该单位来函要求删除").press("申请删除");
			assertThat(first.page().locator("main")).containsText("由您提出");
			second.open("/admin/erasures/" + SOMEBODY);
			second.follow("核对并确认");
			picture(second, "admin-erasure-confirmation");
			second.press("确认删除");
			assertThat(second.page().locator("#refusal")).containsText("PER-6");
			look(first, "/admin/clock", "admin-clock");
			first.press("一起调整");
			assertThat(first.page().locator(".flash")).hasText("平台时间已调整。");
			second.press("确认删除");
			assertThat(second.page().locator(".flash")).hasText("个人信息已删除。");
			picture(second, "admin-erasure-done");
		}
	}

	private void onPhone(String user, List<String> paths) {
		try (Visitor visitor = site.onPhone().signIn(user)) {
			for (String path : paths) {
				look(visitor, path, user + path.replaceAll("[^a-z]+", "-") + "-phone");
				visitor.needsNoSidewaysScrolling();
			}
		}
	}

	private void awaitParked(Visitor visitor) {
		site.city().await("parked", () -> {
			visitor.open("/admin/parked?service=clawback&trouble=undecodable");
			return visitor.page().locator("#results tbody tr").count() > 0 ? Optional.of(visitor) : Optional.empty();
		});
	}

	private void tell(String nonsense) {
		try (KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
				Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, site.platform().bootstrapServers()),
				new StringSerializer(), new ByteArraySerializer())) {
			producer.send(new ProducerRecord<>(TOPIC, SOMEBODY, nonsense.getBytes(StandardCharsets.UTF_8))).get();
		}
		catch (InterruptedException | ExecutionException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static Page.LocatorOptions row(String text) {
		return new Page.LocatorOptions().setHasText(text);
	}

	private static String path(Visitor visitor) {
		return URI.create(visitor.page().url()).getPath();
	}

	private static void look(Visitor visitor, String path, String picture) {
		visitor.open(path);
		picture(visitor, picture);
	}

	private static void picture(Visitor visitor, String name) {
		visitor.findsNoBarrier().hasNoComplaint();
		Site.picture(visitor.page(), name);
	}

}
