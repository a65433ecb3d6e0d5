package grants.application.vocabulary;

import grants.kernel.Money;

/** What a treasury pays of an award. */
public record Share(String treasury, Money amount) {
}
