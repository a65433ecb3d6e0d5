package grants.policy;

import grants.kernel.Text;

/** What a document says, and where. */
public record Clause(Text text, String citation) {
}
