package grants.review.projection;

import grants.kernel.Text;
import org.bson.Document;

/** A sentence in Chinese and English, as rows hold it. */
public final class Bilingual {

	private Bilingual() {
	}

	public static Document write(Text text) {
		return new Document("zh", text.zh()).append("en", text.en());
	}

	public static Text read(Document row, String field) {
		Document text = row.get(field, Document.class);
		return Text.of(text.getString("zh"), text.getString("en"));
	}

}
